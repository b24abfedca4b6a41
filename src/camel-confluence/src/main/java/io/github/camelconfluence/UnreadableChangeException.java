package io.github.camelconfluence;

/**
 * A message is no change that could be cut into chunks, and will never be one: a route that reads many of them may put it aside
 * and go on. That all of them lack something, such as a body, is an {@link IllegalStateException} of another kind.
 */
public final class UnreadableChangeException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableChangeException(String message) {
        super(message);
    }

    UnreadableChangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
