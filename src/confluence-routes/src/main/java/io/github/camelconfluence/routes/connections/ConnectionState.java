package io.github.camelconfluence.routes.connections;

import io.github.camelconfluence.ConfluenceConnection;
import io.github.camelconfluence.client.limit.LimiterStatus;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A connection to Confluence and who uses it")
public record ConnectionState(
        String name,
        String url,
        List<RouteState> routes,

        @Schema(description = "How fast it asks and may ask; null while nothing was asked") @Nullable
        Rate rate) {

    /** @param waits why nothing is asked at this moment; null if it may be */
    public record Rate(
            String account,
            double requestsPerSecond,
            int underWay,
            int allowedUnderWay,
            long refused,
            @Nullable Integer budgetLeft,
            @Nullable String waits,
            @Nullable String outage) {

        static Rate of(LimiterStatus status) {
            return new Rate(
                    status.name(),
                    Double.parseDouble(String.format(Locale.ROOT, "%.1f", status.requestsPerSecond())),
                    status.underWay(),
                    status.allowedUnderWay(),
                    status.refusals(),
                    status.budgetLeft().isPresent() ? status.budgetLeft().getAsInt() : null,
                    status.blockedUntil()
                            .map(until -> "until " + until + ": " + status.reason())
                            .orElse(null),
                    status.outage().orElse(null));
        }
    }

    static ConnectionState of(ConfluenceConnection connection, RouteStates states) {
        return new ConnectionState(
                connection.name(),
                connection.url(),
                connection.routes().stream().map(states::of).toList(),
                connection.limits().map(Rate::of).orElse(null));
    }
}
