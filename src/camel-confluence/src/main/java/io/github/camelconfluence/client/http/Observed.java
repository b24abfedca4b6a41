package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.ConfluenceException;
import java.time.Duration;
import java.time.Instant;

/** Tells the listener of every answer, and reads the server's clock off it. */
final class Observed implements Transport {

    private final Transport next;
    private final Wiring wiring;
    private final ServerClock serverClock;

    Observed(Transport next, Wiring wiring, ServerClock serverClock) {
        this.next = next;
        this.wiring = wiring;
        this.serverClock = serverClock;
    }

    @Override
    public Answer send(Request request) {
        Instant start = wiring.clock().instant();
        try {
            Answer answer = next.send(request);
            serverClock.heard(answer);
            report(answer.status(), start);
            return answer;
        } catch (ConfluenceException e) {
            report(0, start);
            throw e;
        }
    }

    private void report(int status, Instant start) {
        wiring.listener()
                .answered(status, Duration.between(start, wiring.clock().instant()));
    }
}
