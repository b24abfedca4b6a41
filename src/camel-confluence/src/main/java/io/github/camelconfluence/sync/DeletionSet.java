package io.github.camelconfluence.sync;

/**
 * What of a space the deletion guard judges apart: a page takes along however many comments and attachments hang on it, which
 * says nothing about how many pages go.
 */
public enum DeletionSet {
    /** Pages, blog posts and whatever else stands in the tree; what hangs on them goes with them, uncounted. */
    CONTENTS,
    /** Comments and attachments that go though what they hang on stays, or was never delivered. */
    PARTS;

    boolean counts(Suspect suspect) {
        return !suspect.followsContainer() && suspect.has().type().hangsOnContent() == (this == PARTS);
    }
}
