package io.github.camelconfluence.client.http;

import java.time.Duration;

/** How waiting is done, so that tests need not. Thread-safe. */
public interface Waiter extends AutoCloseable {

    /**
     * Returns after the duration at the latest.
     *
     * @throws InterruptedException if the thread was interrupted or the waiter closed: stop what you are doing
     */
    void await(Duration duration) throws InterruptedException;

    /** Ends all waits at once, so that a long one never holds up a shutdown. */
    @Override
    default void close() {}
}
