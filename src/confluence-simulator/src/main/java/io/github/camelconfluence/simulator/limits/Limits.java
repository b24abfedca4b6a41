package io.github.camelconfluence.simulator.limits;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Interceptor;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds each user to the limits in force and reports them on every answer. Thread-safe. */
final class Limits implements Interceptor {
    private final Clock clock;
    private final List<Meters> inForce = new CopyOnWriteArrayList<>();

    Limits(Clock clock) {
        this.clock = clock;
    }

    void add(RateLimit limit) {
        inForce.add(new Meters(limit));
    }

    void clear() {
        inForce.clear();
    }

    @Override
    public Verdict before(Request request) {
        Instant now = clock.instant();
        for (Meters meters : inForce) {
            Reading reading = meters.take(request.caller().name(), now);
            if (!reading.allowed()) {
                return new Verdict.Reply(refusal(request, meters.limit(), reading));
            }
        }
        return Verdict.PROCEED;
    }

    @Override
    public Answer after(Request request, Answer answer) {
        Answer reported = answer;
        for (Meters meters : inForce) {
            Reading reading = meters.look(request.caller().name(), clock.instant());
            for (Map.Entry<String, String> header :
                    RateLimitHeaders.of(meters.limit(), reading).entrySet()) {
                reported = answer.headers().containsKey(header.getKey())
                        ? reported
                        : reported.with(header.getKey(), header.getValue());
            }
        }
        return reported;
    }

    private static Answer refusal(Request request, RateLimit limit, Reading reading) {
        Answer answer = Complaint.json(request, 429, "Rate limit exceeded");
        for (Map.Entry<String, String> header :
                RateLimitHeaders.of(limit, reading).entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return request.path().startsWith("/ex/")
                ? answer.with("X-Failure-Category", "FAILURE CLIENT RATE LIMITED")
                : answer;
    }
}
