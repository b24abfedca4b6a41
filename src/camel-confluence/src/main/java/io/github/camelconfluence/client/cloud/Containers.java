package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** In which spaces pages and blog posts are, asked for in bulk. */
final class Containers {

    private static final int SPACES_A_REQUEST = 100;
    private static final Set<ContentStatus> PRESENT = Set.of(ContentStatus.CURRENT, ContentStatus.ARCHIVED);

    private final SiteApi api;
    private final LatelyListed lately;

    Containers(SiteApi api) {
        this(api, new LatelyListed());
    }

    Containers(SiteApi api, LatelyListed lately) {
        this.api = api;
        this.lately = lately;
    }

    /** Of those that are current or archived, wherever they are. */
    Map<Content.Parent, SpaceId> spaces(Collection<Content.Parent> containers) {
        return spaces(containers, List.of(), PRESENT);
    }

    /**
     * Of those alone that are in the spaces and in one of the statuses: what hangs on others is not wanted.
     *
     * @param within empty for all spaces
     */
    Map<Content.Parent, SpaceId> spaces(
            Collection<Content.Parent> containers, Collection<Space> within, Set<ContentStatus> statuses) {
        Map<Content.Parent, SpaceId> found = new HashMap<>();
        Instant now = api.serverTime();
        containers.forEach(
                container -> lately.spaceOf(container, statuses, now).ifPresent(space -> found.put(container, space)));
        for (ContentType type : List.of(ContentType.PAGE, ContentType.BLOGPOST)) {
            List<String> wireStatuses = Listings.statuses(type, statuses);
            List<ContentId> ids = containers.stream()
                    .filter(container ->
                            container.type() == type && !wireStatuses.isEmpty() && !found.containsKey(container))
                    .map(Content.Parent::id)
                    .distinct()
                    .toList();
            for (int from = 0; from < ids.size(); from += V2Lists.LIMIT) {
                Query query = Query.of(Listings.path(type))
                        .withList("id", ids.subList(from, Math.min(ids.size(), from + V2Lists.LIMIT)))
                        .withEach("status", wireStatuses);
                read(narrowed(query, within), type, found);
            }
        }
        if (!within.isEmpty()) {
            found.values().retainAll(within.stream().map(Space::id).collect(Collectors.toSet()));
        }
        return found;
    }

    private static Query narrowed(Query query, Collection<Space> within) {
        return within.isEmpty() || within.size() > SPACES_A_REQUEST
                ? query
                : query.withList("space-id", within.stream().map(Space::id).toList());
    }

    private void read(Query query, ContentType type, Map<Content.Parent, SpaceId> found) {
        V2Lists.all(api, query, Scopes.of(type)).forEach(wire -> {
            if (wire.id() != null && wire.spaceId() != null) {
                found.put(new Content.Parent(new ContentId(wire.id()), type), new SpaceId(wire.spaceId()));
            }
        });
    }
}
