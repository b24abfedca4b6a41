package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.routes.cluster.ActiveRoutes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.apache.camel.CamelContext;

/** Whether this instance is the one that follows Confluence, which it is without others: the sum over all should be 1. */
@Singleton
public class ActiveMetric implements MeterBinder {

    private final CamelContext camel;

    ActiveMetric(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("confluence.active", camel, ActiveMetric::active).register(registry);
    }

    private static double active(CamelContext camel) {
        return ActiveRoutes.in(camel).map(ActiveRoutes::isActive).orElse(true) ? 1 : 0;
    }
}
