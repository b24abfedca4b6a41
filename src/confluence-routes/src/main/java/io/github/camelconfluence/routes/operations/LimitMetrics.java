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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the limiter of each account knows, read when somebody looks. */
@ApplicationScoped
@Unremovable
public class LimitMetrics implements RequestListener {

    private final AccountLimits limits;
    private final Clock clock;
    private final Map<String, MultiGauge> gauges = new TreeMap<>();
    private final Map<String, ToDoubleFunction<LimiterStatus>> values = new TreeMap<>();
    private volatile Set<String> shown = Set.of();

    LimitMetrics(MeterRegistry registry, AccountLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        values.put("confluence.limit.requests.per.second", LimiterStatus::requestsPerSecond);
        values.put("confluence.limit.pace.per.second", LimiterStatus::pacePerSecond);
        values.put("confluence.limit.under.way", LimiterStatus::underWay);
        values.put("confluence.limit.under.way.allowed", LimiterStatus::allowedUnderWay);
        values.put("confluence.limit.waits", LimiterStatus::waits);
        values.put("confluence.limit.waited.seconds", status -> seconds(status.waited()));
        values.put("confluence.limit.refusals", LimiterStatus::refusals);
        values.put("confluence.limit.budget.left", LimitMetrics::budgetLeft);
        values.put("confluence.limit.blocked.seconds", this::blockedFor);
        values.put("confluence.limit.circuit.open", status -> status.outage().isPresent() ? 1 : 0);
        values.keySet()
                .forEach(name -> gauges.put(name, MultiGauge.builder(name).register(registry)));
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
        gauges.forEach((name, gauge) -> gauge.register(
                accounts.stream()
                        .<Row<?>>map(account ->
                                Row.of(Tags.of("account", account), account, key -> value(key, values.get(name))))
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
