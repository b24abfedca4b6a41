package io.github.camelconfluence.client.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits in real time. */
public final class ParkingWaiter implements Waiter {

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void await(Duration duration) throws InterruptedException {
        if (closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("Closed");
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
