package io.github.camelconfluence.attachment;

import java.time.Duration;

/**
 * Which attachments are fetched, and at what expense.
 *
 * @param maxSize in bytes
 * @param timeout of the download, and once more of reading the text
 */
public record AttachmentRules(long maxSize, Duration timeout, MediaTypes types) {

    /** A book of 300 pages, and still small enough for a slice of them in memory. */
    private static final int LONGEST_TEXT = 1_000_000;

    ReadingLimits reading() {
        return new ReadingLimits(timeout, LONGEST_TEXT);
    }
}
