package io.github.camelconfluence.client;

/** Where a page is to be moved. Data Center's REST API has no move but under another page. */
public sealed interface Placement {

    /** Under a page (on Cloud also a folder), as its last child; it may be in another space. */
    record Under(ContentId parent) implements Placement {}

    /** Under the sibling's parent, before it. Cloud only. */
    record Before(ContentId sibling) implements Placement {}

    /** Under the sibling's parent, after it. Cloud only. */
    record After(ContentId sibling) implements Placement {}

    /** Beside the homepage of a space, which must have one. Cloud only. */
    record TopOf(Space space) implements Placement {}
}
