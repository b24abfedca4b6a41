package io.github.camelconfluence.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server cannot be reached or does not cope: connection errors, time-outs and 5xx answers. */
public final class Unavailable extends ConfluenceException {

    private final @Nullable Duration retryAfter;

    public Unavailable(int status, String message, @Nullable Duration retryAfter) {
        super(status, message);
        this.retryAfter = retryAfter;
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = null;
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
