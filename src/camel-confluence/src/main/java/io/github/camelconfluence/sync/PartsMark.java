package io.github.camelconfluence.sync;

/**
 * What is remembered of the comments and attachments that were delivered with a page.
 *
 * @param listed what the listing must add up to as long as nothing changes
 * @param comments SHA-256 of those delivered, empty for none
 * @param attachments likewise
 */
record PartsMark(PartsSum listed, String comments, String attachments) {

    static final PartsMark NONE = new PartsMark(PartsSum.NONE, "", "");

    static PartsMark of(Parts parts) {
        return new PartsMark(PartsSum.of(parts), PartsSum.hash(parts.comments()), PartsSum.hash(parts.attachments()));
    }
}
