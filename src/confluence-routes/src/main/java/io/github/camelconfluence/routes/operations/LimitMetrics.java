package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.client.RequestListener;
import io.github.camelconfluence.client.limit.LimiterStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the limiter of each account knows, read when somebody looks. */
@ApplicationScoped
@Unremovable
public class LimitMetrics implements RequestListener {

    private final AccountLimits limits;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Map<MultiGauge, ToDoubleFunction<LimiterStatus>> gauges = new LinkedHashMap<>();
    private volatile Set<String> shown = Set.of();

    LimitMetrics(MeterRegistry registry, AccountLimits limits, Clock clock) {
        this.registry = registry;
        this.limits = limits;
        this.clock = clock;
        show("requests.per.second", LimiterStatus::requestsPerSecond);
        show("pace.per.second", LimiterStatus::pacePerSecond);
        show("under.way", LimiterStatus::underWay);
        show("under.way.allowed", LimiterStatus::allowedUnderWay);
        show("waits", LimiterStatus::waits);
        show("waited.seconds", status -> seconds(status.waited()));
        show("refusals", LimiterStatus::refusals);
        show("budget.left", LimitMetrics::budgetLeft);
        show("blocked.seconds", this::blockedFor);
        show("circuit.open", status -> status.outage().isPresent() ? 1 : 0);
    }

    private void show(String name, ToDoubleFunction<LimiterStatus> value) {
        gauges.put(MultiGauge.builder("confluence.limit." + name).register(registry), value);
    }

    /** An account is known before its first answer. */
    @Override
    public void answered(int status, Duration took) {
        Set<String> accounts = limits.all().stream().map(LimiterStatus::name).collect(Collectors.toSet());
        if (!accounts.equals(shown)) {
            show(accounts);
        }
    }

    private synchronized void show(Set<String> accounts) {
        gauges.forEach((gauge, value) -> gauge.register(
                accounts.stream()
                        .<Row<?>>map(account -> Row.of(Tags.of("account", account), account, key -> value(key, value)))
                        .toList(),
                true));
        shown = accounts;
    }

    private double value(String account, ToDoubleFunction<LimiterStatus> value) {
        return limits.of(account).map(value::applyAsDouble).orElse(Double.NaN);
    }

    private static double budgetLeft(LimiterStatus status) {
        return status.budgetLeft().isPresent() ? status.budgetLeft().getAsInt() : Double.NaN;
    }

    private double blockedFor(LimiterStatus status) {
        return status.blockedUntil()
                .map(until -> Math.max(0, seconds(Duration.between(clock.instant(), until))))
                .orElse(0.0);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
