package io.github.camelconfluence.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server cannot be reached or does not cope: connection errors, time-outs and 5xx answers. */
public final class Unavailable extends ConfluenceException {

    private final @Nullable Duration retryAfter;
    private final boolean unsent;
    private final boolean unnamed;

    public Unavailable(int status, String message, @Nullable Duration retryAfter) {
        this(status, message, retryAfter, false);
    }

    private Unavailable(int status, String message, @Nullable Duration retryAfter, boolean unnamed) {
        super(status, message);
        this.retryAfter = retryAfter;
        this.unsent = status == 0;
        this.unnamed = unnamed;
    }

    public Unavailable(String message, Throwable cause) {
        this(message, cause, false);
    }

    private Unavailable(String message, Throwable cause, boolean unsent) {
        super(message, cause);
        this.retryAfter = null;
        this.unsent = unsent;
        this.unnamed = false;
    }

    /** Confluence says that something is not there, and not what: as it does to callers that it does not know. */
    public static Unavailable unnamed(int status, String message) {
        return new Unavailable(status, message, null, true);
    }

    /** The server has not seen anything of the request. */
    public static Unavailable unsent(String message, Throwable cause) {
        return new Unavailable(message, cause, true);
    }

    /** Whether the request cannot have reached the server. */
    public boolean isUnsent() {
        return unsent;
    }

    /** Whether it is Confluence itself that does not name what is missing. */
    public boolean isUnnamed() {
        return unnamed;
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
