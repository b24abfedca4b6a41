package io.github.camelconfluence.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server asks to slow down (429), or our own budget for the hour is used up. */
public final class RateLimited extends ConfluenceException {

    private final @Nullable Duration retryAfter;

    public RateLimited(int status, String message, @Nullable Duration retryAfter) {
        super(status, message);
        this.retryAfter = retryAfter;
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
