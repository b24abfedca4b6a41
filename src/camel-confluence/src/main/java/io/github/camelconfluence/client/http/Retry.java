package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.OutcomeUnknown;
import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.client.Unavailable;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tries again what may succeed and does no harm when done twice: what changes something only where it has certainly not been
 * done. Waits told by the server are the {@link io.github.camelconfluence.client.limit.Limiter}'s.
 */
final class Retry {

    private static final int TRIES = 4;

    /** Confluence also answers 500 to bad input, so that many tries are usually in vain. */
    private static final int TRIES_AFTER_500 = 2;

    /** Without Retry-After the tries must outlast the server's window, whose length nobody tells. */
    private static final int TRIES_AFTER_429 = 20;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Wiring wiring;

    Retry(Wiring wiring) {
        this.wiring = wiring;
    }

    <T> T run(Request request, Supplier<T> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (ConfluenceException e) {
                if (!request.idempotent() && Doubt.isLeftBy(e)) {
                    throw new OutcomeUnknown(request.toString(), e);
                }
                if (!e.isRetryable()
                        || isOfAServerTakenForDown(e)
                        || tries >= triesAfter(e)
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                pause(e, tries);
            }
        }
    }

    /** It is not asked before it is time to probe it. */
    private static boolean isOfAServerTakenForDown(ConfluenceException e) {
        return e instanceof Unavailable && e.concernsTheWholeSite();
    }

    private static int triesAfter(ConfluenceException e) {
        return switch (e.getHttpResponseCode()) {
            case 429 -> TRIES_AFTER_429;
            case 500 -> TRIES_AFTER_500;
            default -> TRIES;
        };
    }

    private void pause(ConfluenceException e, int tries) {
        if (e instanceof RateLimited || e.retryAfter().isPresent()) {
            return;
        }
        try {
            wiring.waiter().await(Backoff.after(tries, FIRST, LONGEST, wiring.random()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }
}
