package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the spaces of contents by their ids, where a list could not tell them. */
final class Places {

    private final SiteApi api;

    Places(SiteApi api) {
        this.api = api;
    }

    /** Many by search, and one by one what it does not have or cannot tell. */
    Map<ContentId, SpaceId> of(List<ContentId> ids) {
        Map<ContentId, SpaceId> spaces = new HashMap<>();
        for (int from = 0; from < ids.size(); from += Reads.IDS_A_QUERY) {
            List<ContentId> some = ids.subList(from, Math.min(ids.size(), from + Reads.IDS_A_QUERY));
            Halving.read(some, part -> part.size() == 1 ? List.<WireContent>of() : searched(part)).values().stream()
                    .filter(wire -> wire.spaceId() != null)
                    .forEach(wire -> spaces.put(ContentMapping.id(wire), spaceOf(wire)));
        }
        ids.forEach(id -> spaces.computeIfAbsent(id, this::single));
        return spaces;
    }

    private List<WireContent> searched(List<ContentId> ids) {
        Query query = Searches.search(
                        Cql.anyOf("id", ids.stream().map(ContentId::value).toList()))
                .with("expand", "space")
                .with("limit", ids.size());
        return api.get(query, "", WireContent.Listing.class).rows();
    }

    /** Null where the content is gone by now. */
    private @Nullable SpaceId single(ContentId id) {
        Query query =
                Query.of("/rest/api/content", id.value()).with("status", "any").with("expand", "space");
        return api.find(query, "", WireContent.class).map(Places::spaceOf).orElse(null);
    }

    private static SpaceId spaceOf(WireContent wire) {
        String space = wire.spaceId();
        if (space == null) {
            throw new MalformedAnswer(200, "Confluence answered a content without space", false);
        }
        return new SpaceId(space);
    }
}
