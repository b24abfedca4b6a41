package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.TokenStatus;
import io.github.camelconfluence.sync.SyncListener;
import io.github.camelconfluence.sync.SyncStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** The days that each account's token still works, as a gauge to be warned by; the earliest where an account uses several. */
@ApplicationScoped
@Unremovable
public class TokenMetrics implements SyncListener {

    private final TokenEnds tokens;
    private final MultiGauge days;

    TokenMetrics(MeterRegistry registry, TokenEnds tokens) {
        this.tokens = tokens;
        this.days = MultiGauge.builder("confluence.token.expires.days").register(registry);
    }

    @Override
    public synchronized void polled(SyncStatus status) {
        Map<String, TokenStatus> earliest = new TreeMap<>();
        for (TokenStatus token : tokens.all()) {
            earliest.merge(
                    token.account(), token, (one, other) -> one.expires().isBefore(other.expires()) ? one : other);
        }
        days.register(
                earliest.values().stream()
                        .<Row<?>>map(token -> Row.of(Tags.of("account", token.account()), token, tokens::daysLeft))
                        .toList(),
                true);
    }
}
