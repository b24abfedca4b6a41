package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.RateLimited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Holds requests back while the server says so, and never has more than allowed under way. */
final class RateLimit implements Transport {

    private final Transport next;
    private final Gate gate;
    private final Semaphore permits;
    private final Clock clock;
    private final Waiter waiter;

    RateLimit(Transport next, HttpOptions.Limits limits, Wiring wiring) {
        this.next = next;
        this.gate = new Gate(wiring, limits.requestsPerHour());
        this.permits = new Semaphore(limits.concurrentRequests(), true);
        this.clock = wiring.clock();
        this.waiter = wiring.waiter();
    }

    @Override
    public Answer send(Request request) {
        boolean sent = false;
        try {
            permits.acquire();
            try {
                waitForTurn();
                Instant start = clock.instant();
                Answer answer = next.send(request);
                gate.heard(answer, start);
                sent = true;
                return answer.closing(permits::release);
            } finally {
                if (!sent) {
                    permits.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RateLimited(0, request + " was not sent: stopped while waiting for its turn", null);
        }
    }

    private void waitForTurn() throws InterruptedException {
        for (Duration wait = gate.tryEnter(); !wait.isZero(); wait = gate.tryEnter()) {
            waiter.await(wait);
        }
    }
}
