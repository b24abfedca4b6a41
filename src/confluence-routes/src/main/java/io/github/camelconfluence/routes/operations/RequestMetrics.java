package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.client.RequestListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Times the requests to Confluence by status, and counts those that were answered with "too many requests". */
@ApplicationScoped
@Unremovable
public class RequestMetrics implements RequestListener {

    private static final int TOO_MANY_REQUESTS = 429;

    private final MeterRegistry registry;
    private final Counter rateLimited;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
        // There from the start, so that an alert on its rate has something to look at.
        this.rateLimited = registry.counter("confluence.rate.limited");
    }

    @Override
    public void answered(int status, Duration took) {
        registry.timer("confluence.requests", "status", status == 0 ? "none" : Integer.toString(status))
                .record(took);
        if (status == TOO_MANY_REQUESTS) {
            rateLimited.increment();
        }
    }
}
