package io.github.camelconfluence.search.store.lucene;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of the store cannot be opened as one; nothing in it was changed. */
public final class UnusableFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFolderException(Path folder, String fault, @Nullable Throwable cause) {
        super("vectors.folder=" + folder + ": " + fault, cause);
    }
}
