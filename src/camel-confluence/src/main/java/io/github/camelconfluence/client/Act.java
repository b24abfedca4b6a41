package io.github.camelconfluence.client;

/** What routes do to the contents of a space. */
public enum Act {
    WRITE_PAGES,
    WRITE_BLOG_POSTS,
    MOVE_PAGES,
    DELETE_PAGES,
    WRITE_COMMENTS,
    WRITE_LABELS,
    ATTACH_FILES
}
