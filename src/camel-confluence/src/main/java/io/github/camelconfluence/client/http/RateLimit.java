package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.limit.Limiter;
import io.github.camelconfluence.client.limit.Line;
import io.github.camelconfluence.client.limit.Outage;
import io.github.camelconfluence.client.limit.Pass;
import io.github.camelconfluence.client.limit.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds requests back as long as the {@link Limiter} says, and tells it what became of them. */
final class RateLimit implements Transport {

    /** Answers that arrive meanwhile may have made a long wait shorter. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    /** Lets a request leave; null if it may not any more: nothing has been sent. */
    interface Door {
        @Nullable
        Answer leave(Request request);
    }

    /** What is done to a request that has its turn, which may take time; null if the door was closed. */
    interface Preparation {
        @Nullable
        Answer send(Request request, Door door);
    }

    private final Preparation preparation;
    private final Transport next;
    private final Limiter limiter;
    private final Clock clock;
    private final Waiter waiter;
    private volatile boolean closed;

    RateLimit(Transport next, Limiter limiter, Wiring wiring) {
        this((request, door) -> door.leave(request), next, limiter, wiring);
    }

    RateLimit(Preparation preparation, Transport next, Limiter limiter, Wiring wiring) {
        this.preparation = preparation;
        this.next = next;
        this.limiter = limiter;
        this.clock = wiring.clock();
        this.waiter = wiring.waiter();
    }

    @Override
    public Answer send(Request request) {
        @Nullable Answer answer = null;
        while (answer == null) {
            answer = inTurn(request, waitForTurn(request));
        }
        return answer;
    }

    /** Null if it has missed its turn and has to wait for another one. */
    private @Nullable Answer inTurn(Request request, Pass pass) {
        boolean answered = false;
        try {
            Answer answer = preparation.send(request, prepared -> leave(prepared, pass));
            answered = answer != null;
            return answer == null ? null : answer.closing(() -> limiter.left(pass));
        } finally {
            if (!answered) {
                limiter.left(pass);
            }
        }
    }

    /** The server may have said to wait since the request got its turn. */
    private @Nullable Answer leave(Request request, Pass pass) {
        if (!limiter.mayLeave(pass)) {
            return null;
        }
        try {
            Answer answer = next.send(request);
            Outage outage = Outages.of(request, answer);
            if (outage == null) {
                limiter.heard(pass, answer.status(), answer.header());
            } else {
                limiter.failed(pass, outage);
            }
            return answer;
        } catch (Unavailable e) {
            if (!closed) {
                limiter.failed(pass, Outages.of(request, e));
            }
            throw e;
        }
    }

    private Pass waitForTurn(Request request) {
        Instant asked = clock.instant();
        try (Line.Place place = limiter.line().join()) {
            boolean waits = place.awaitFront(() -> closed);
            Turn turn = enter();
            waits |= turn.pass() == null;
            while (turn.pass() == null) {
                if (turn.isAfterAnother()) {
                    limiter.awaitChange(() -> closed);
                } else {
                    waiter.await(turn.pause().compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : turn.pause());
                }
                turn = enter();
            }
            if (waits) {
                limiter.waited(Duration.between(asked, clock.instant()));
            }
            return turn.pass();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (closed) {
                throw Unavailable.unsent(request + " was not sent: the connection is closed", e);
            }
            throw new RateLimited(0, request + " was not sent: stopped while waiting for its turn", null);
        }
    }

    private Turn enter() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("Closed");
        }
        return limiter.enter();
    }

    /** Ends the waiting of those that wait here, and of nobody else who shares the limiter. */
    void close() {
        closed = true;
        limiter.wake();
    }
}
