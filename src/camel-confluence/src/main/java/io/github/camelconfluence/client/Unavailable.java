package io.github.camelconfluence.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server cannot be reached or does not cope: connection errors, time-outs and 5xx answers. */
public final class Unavailable extends ConfluenceException {

    private final @Nullable Duration retryAfter;
    private final boolean unsent;

    public Unavailable(int status, String message, @Nullable Duration retryAfter) {
        super(status, message);
        this.retryAfter = retryAfter;
        this.unsent = status == 0;
    }

    public Unavailable(String message, Throwable cause) {
        this(message, cause, false);
    }

    private Unavailable(String message, Throwable cause, boolean unsent) {
        super(message, cause);
        this.retryAfter = null;
        this.unsent = unsent;
    }

    /** The server has not seen anything of the request. */
    public static Unavailable unsent(String message, Throwable cause) {
        return new Unavailable(message, cause, true);
    }

    /** Whether the request cannot have reached the server. */
    public boolean isUnsent() {
        return unsent;
    }

    @Override
    public boolean isRetryable() {
        return true;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
