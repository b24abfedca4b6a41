package io.github.camelconfluence.client;

import org.jspecify.annotations.Nullable;

/** What only contents of one type have. */
public sealed interface ContentDetails {

    /**
     * A file that hangs on a page or blog post.
     *
     * @param fileId by which ADF refers to it; empty on Data Center
     * @param mediaType as Confluence has it, which may be wrong; empty if it has none
     * @param size in bytes; -1 if not told
     */
    record File(String fileId, String mediaType, long size) implements ContentDetails {}

    /**
     * A comment.
     *
     * @param inline whether it is about some words of the page
     * @param replyTo the comment that it answers; null for one on the page itself
     * @param resolution {@code open}, {@code resolved}, {@code reopened} or {@code dangling}; empty where there is none, and
     *     for replies: it is the thread's, told by the comment that it begins with
     * @param about the words that an inline comment is about; empty if not told
     */
    record Comment(boolean inline, @Nullable ContentId replyTo, String resolution, String about)
            implements ContentDetails {}
}
