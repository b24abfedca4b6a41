package io.github.camelconfluence.check;

import io.github.camelconfluence.check.ConnectionReport.VisibleSpace;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.sync.Scope;
import io.github.camelconfluence.sync.ScopeCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what routes name is there, and how much of it the account sees. */
final class SpacesCheck {

    /** Of more, only the number is told. */
    static final int MOST_COUNTED = 20;

    /** What fails in so many spaces has a reason that lies elsewhere. */
    private static final int MOST_FAILURES = 3;

    /** Of the list of all spaces; a few requests on either deployment. */
    private static final int MOST_LISTED = 1000;

    private static final Set<ContentStatus> CURRENT = Set.of(ContentStatus.CURRENT);

    /** What is asked for as an example; each null if none is seen. */
    record Sample(@Nullable Space space, @Nullable ContentId page) {}

    /** @param all whether there are no more than those seen */
    private record Listed(int seen, boolean all) {}

    private final ConfluenceClient client;
    private final Notes notes;
    private final Map<SpaceId, Space> inScope = new LinkedHashMap<>();
    private final Map<Scope, List<Space>> byScope = new HashMap<>();
    private final Map<SpaceId, ContentId> pages = new HashMap<>();
    private final Set<SpaceId> listed = new HashSet<>();
    private boolean more;
    private Sample sample = new Sample(null, null);

    SpacesCheck(ConfluenceClient client, Notes notes) {
        this.client = client;
        this.notes = notes;
    }

    /** Where nothing is seen of what routes name, something else may show what the account may do. */
    Sample sample() {
        if (sample.space() == null) {
            notes.step(this::all)
                    .ifPresent(
                            spaces -> spaces.stream().findFirst().ifPresent(space -> sample = new Sample(space, null)));
        }
        return sample;
    }

    /** None if they could not be found. */
    List<Space> of(Scope scope) {
        return byScope.getOrDefault(scope, List.of());
    }

    /** One of the pages that are seen there; null if none is. Asks where the pages were not counted. */
    @Nullable
    ContentId pageIn(Space space) {
        if (!listed.contains(space.id())) {
            list(space);
        }
        return pages.get(space.id());
    }

    void run(List<RouteNeeds> routes) {
        routes.stream().map(RouteNeeds::scope).distinct().forEach(this::scope);
        List<Space> spaces = List.copyOf(inScope.values());
        int failures = 0;
        for (Space space : spaces.subList(0, Math.min(MOST_COUNTED, spaces.size()))) {
            if (failures < MOST_FAILURES && notes.step(() -> count(space)).isEmpty()) {
                failures++;
            }
        }
        if (spaces.size() > MOST_COUNTED) {
            notes.ok((more ? "More than " : "") + (spaces.size() - MOST_COUNTED)
                    + " further spaces are in scope, whose pages were not counted");
        }
    }

    private void scope(Scope scope) {
        ScopeCheck check = new ScopeCheck(client, scope);
        notes.look(check::requireTypesThatExist);
        notes.step(() -> scope.isWholeSite() ? all() : check.spaces()).ifPresent(spaces -> {
            byScope.put(scope, spaces);
            spaces.forEach(space -> inScope.put(space.id(), space));
            if (spaces.isEmpty()) {
                notes.warn(
                        "The account sees no space at all",
                        "Have an administrator grant it the permission to view the spaces that routes follow");
            }
            if (!scope.roots().isEmpty() || scope.cql() != null) {
                notes.look(() -> {
                    check.requireRootsAndQuery(spaces);
                    notes.ok("Confluence knows what rootPage and cql name in " + scope.spaces());
                });
            }
        });
    }

    private List<Space> all() {
        List<Space> all = new ArrayList<>();
        Slices<Space> slices = client.spaces();
        while (slices.hasNext() && all.size() < MOST_LISTED) {
            all.addAll(slices.next());
        }
        more |= slices.hasNext();
        return all;
    }

    /** By one slice, of which a page is kept. */
    private Listed list(Space space) {
        Slices<Content> slices = client.list(List.of(space), ContentType.PAGE, CURRENT);
        List<Content> seen = slices.hasNext() ? slices.next() : List.of();
        listed.add(space.id());
        if (!seen.isEmpty()) {
            pages.put(space.id(), seen.get(0).id());
        }
        return new Listed(seen.size(), !slices.hasNext());
    }

    /** Exact where one slice holds them all; otherwise by the search index, which estimates. */
    private VisibleSpace count(Space space) {
        if (sample.space() == null) {
            sample = new Sample(space, null);
        }
        Listed first = list(space);
        ContentId page = pages.get(space.id());
        if (page != null && sample.page() == null) {
            sample = new Sample(space, page);
        }
        boolean counted = first.all();
        Cql inSpace = Cql.field("space", space.key()).and(Cql.field("type", "page"));
        long number = counted
                ? first.seen()
                : Math.max(first.seen(), client.count(inSpace).orElse(0));
        VisibleSpace visible = new VisibleSpace(space.key(), space.name(), number, counted);
        notes.saw(visible);
        if (number == 0) {
            notes.warn(
                    "Space " + visible,
                    "If there should be some, have an administrator of the space grant the account the permission to view it");
        } else {
            notes.ok("Space " + visible + " visible");
        }
        return visible;
    }
}
