package io.github.camelconfluence.content;

/** What becomes of a page if Markdown that is written onto it would take away what Markdown cannot say. */
public enum OnLoss {
    /** It is left alone, and what would be lost is listed. What would be lost by no means is no reason. */
    FAIL,
    /** What can be is carried over as it stands in the page: every macro, and what the new text has a place for. */
    KEEP
}
