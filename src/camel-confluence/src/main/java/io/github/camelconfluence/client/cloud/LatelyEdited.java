package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which comments or attachments were edited so lately that search may still tell them as they were: v2's lists of the whole
 * site do not lag, and begin with these.
 *
 * @param versions those edited lately
 */
record LatelyEdited(Map<ContentId, Integer> versions) {

    /** An index that lags by more is not healthy. */
    private static final Duration LAG = Duration.ofHours(1);

    /** Where more was edited, finding out takes longer than it spares. */
    private static final int SLICES = 2;

    /** Empty where it is too much to be told. */
    static Optional<LatelyEdited> of(ContentType type, SiteApi api) {
        Instant since = api.serverTime().minus(LAG);
        Map<ContentId, Integer> versions = new HashMap<>();
        for (Hanging kind : Hanging.of(type)) {
            if (!note(kind, api, since, versions)) {
                return Optional.empty();
            }
        }
        return Optional.of(new LatelyEdited(versions));
    }

    private static boolean note(Hanging kind, SiteApi api, Instant since, Map<ContentId, Integer> versions) {
        Query query = Query.of("/api/v2", kind.collection()).with("sort", "-modified-date");
        String next = null;
        for (int slice = 0; slice < SLICES; slice++) {
            WireContent.Listing listing = V2Lists.slice(api, query, kind.scope(), next);
            List<WireContent> rows = listing.rows();
            for (WireContent row : rows) {
                versions.put(
                        ContentMapping.id(row),
                        ContentMapping.version(row.version()).number());
            }
            next = listing.next();
            if (next == null || rows.stream().anyMatch(row -> isOlder(row, since))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOlder(WireContent row, Instant moment) {
        return ContentMapping.version(row.version()).createdAt().isBefore(moment);
    }

    boolean isNewest(Content found) {
        return found.version().number() >= versions.getOrDefault(found.id(), 0);
    }
}
