package io.github.camelconfluence.tika;

import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/** Why a file could not be read, as a sentence for whoever reads the warning. */
final class Refusals {

    private static final int LONGEST = 200;

    private Refusals() {}

    static String sentence(@Nullable Throwable failure) {
        Throwable root = failure;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            root = at;
            if (at instanceof EncryptedDocumentException) {
                return "It is encrypted";
            }
            if (at instanceof StackOverflowError) {
                return "It is nested too deeply";
            }
            if (at instanceof OutOfMemoryError) {
                return "Reading it takes more memory than there is";
            }
        }
        return "It cannot be read, being damaged, a bomb or not what its name says: " + cause(root);
    }

    /** Of the file's making, so neither long nor with line breaks. */
    private static String cause(@Nullable Throwable root) {
        String message = root == null || root.getMessage() == null ? String.valueOf(root) : root.getMessage();
        StringBuilder line = new StringBuilder();
        message.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
