package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.http.WireInstant;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own personal access tokens. Which of them the caller uses, nobody tells.
 *
 * @see <a href="https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html">Using personal
 *     access tokens</a>
 */
final class OwnTokens {

    /** The one in use is in this list to be used, so it was used lately. */
    private static final Duration LATELY = Duration.ofDays(1);

    private record WireToken(
            @Nullable String expiringAt, @Nullable String lastAccessedAt) {

        boolean isUsedSince(Instant then) {
            return lastAccessedAt != null && !WireInstant.parse(lastAccessedAt).isBefore(then);
        }

        Optional<Instant> end() {
            return Optional.ofNullable(expiringAt).map(WireInstant::parse);
        }
    }

    private final SiteApi api;

    OwnTokens(SiteApi api) {
        this.api = api;
    }

    /** The earliest end of those that may be the one in use, which has not ended. */
    Optional<Instant> earliestEnd() {
        Instant now = api.serverTime();
        List<WireToken> own = Arrays.asList(api.get(Query.of("/rest/pat/latest/tokens"), "", WireToken[].class));
        List<WireToken> inUse = own.stream()
                .filter(token -> token.isUsedSince(now.minus(LATELY)))
                .toList();
        return (inUse.isEmpty() ? own : inUse)
                .stream()
                        .flatMap(token -> token.end().stream())
                        .filter(now::isBefore)
                        .min(Instant::compareTo);
    }
}
