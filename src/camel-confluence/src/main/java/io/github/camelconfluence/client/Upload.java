package io.github.camelconfluence.client;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file to attach.
 *
 * @param fileName without a path, quotes and control characters
 * @param mediaType such as {@code image/png}; empty if not known
 * @param comment shown in the attachment's history; empty for none
 * @param length in bytes, -1 if not known
 */
public record Upload(String fileName, String mediaType, String comment, long length, Source source) {

    /** The bytes, which may have to be sent more than once. */
    public interface Source {

        /** Opens them from their beginning; whoever asked closes them. */
        InputStream open() throws IOException;
    }

    public Upload {
        boolean illegal =
                fileName.chars().anyMatch(c -> c == '/' || c == '\\' || c == '"' || Character.isISOControl(c));
        if (illegal || fileName.isBlank()) {
            throw new IllegalArgumentException("Not a name for an attachment: '" + fileName + "'");
        }
    }
}
