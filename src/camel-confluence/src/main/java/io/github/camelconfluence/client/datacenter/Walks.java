package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.SiteApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How spaces are walked: one by one, or, where all are wanted, the whole site at once, because each would take a request of
 * its own that is hardly full. Only lists by cursor are walked for the whole site: those by offset slow down towards their
 * end. Thread-safe.
 */
final class Walks {

    private static final Logger LOG = LoggerFactory.getLogger(Walks.class);

    /** So long a walk over the whole site that failed, or was in vain, is not tried again. */
    private static final Duration ONE_BY_ONE = Duration.ofDays(1);

    private final SiteApi api;
    private final ServerVersion version;
    private final Spaces spaces;
    private final Places places;
    private final Map<ContentType, Instant> oneByOneUntil = new ConcurrentHashMap<>();

    Walks(SiteApi api, ServerVersion version, Spaces spaces) {
        this.api = api;
        this.version = version;
        this.spaces = spaces;
        this.places = new Places(api);
    }

    boolean isOfWholeSite(ContentType type, Collection<Space> wanted) {
        return wanted.size() > 1
                && Listings.canScan(version, type)
                && spaces.areAll(wanted)
                && !api.serverTime().isBefore(oneByOneUntil.getOrDefault(type, Instant.MIN));
    }

    List<Within> of(ContentType type, Collection<Space> wanted) {
        return isOfWholeSite(type, wanted)
                ? List.of(Within.site(wanted, places, why -> oneByOne(type, why)))
                : wanted.stream().map(Within::space).toList();
    }

    private void oneByOne(ContentType type, String why) {
        Instant now = api.serverTime();
        Instant before = oneByOneUntil.put(type, now.plus(ONE_BY_ONE));
        if (before == null || !now.isBefore(before)) {
            LOG.info("For a day every {} is listed space by space: {}", type.wireName(), why);
        }
    }
}
