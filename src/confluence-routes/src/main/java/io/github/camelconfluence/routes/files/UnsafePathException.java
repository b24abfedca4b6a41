package io.github.camelconfluence.routes.files;

/** A path that a mirror refuses to touch; the change fails and stays pending, all others go on. */
public class UnsafePathException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafePathException(String path, String reason) {
        super("Refused to touch '" + path + "': " + reason);
    }
}
