package io.github.camelconfluence.content;

/** What becomes of a page that holds what Markdown cannot say, when Markdown is written onto it. */
public enum OnLoss {
    /** It is left alone, and what would be lost is listed. */
    FAIL,
    /** What Markdown cannot say is carried over as it stands in the page. */
    KEEP
}
