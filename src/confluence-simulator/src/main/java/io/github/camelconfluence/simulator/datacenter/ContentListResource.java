package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Query;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.model.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists pages or blog posts by start and limit. */
record ContentListResource(Installation installation) implements Resource {
    private static final int DEFAULT_LIMIT = 25;

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/content", this::all)
                .get("/rest/api/space/{key}/content/{type}", this::inSpace)
                .get("/rest/api/space/{key}/trash", this::trash);
        new ScanResource(installation).addTo(router);
    }

    private Answer all(Request request, PathValues values) {
        Query query = request.query();
        if (installation.quirks().version().isAtLeast(10, 0)
                && query.first("ids").isPresent()) {
            return list(request, Rows.of(named(request, query.list("ids"))));
        }
        Listing listing = listing(query, query.first("type", "page"));
        Listing titled = query.first("title").map(listing::titled).orElse(listing);
        return list(request, inSpace(titled, request, query.first("spaceKey")));
    }

    private Answer inSpace(Request request, PathValues values) {
        Listing listing = listing(request.query(), values.get("type"));
        return list(request, inSpace(listing, request, Optional.of(values.get("key"))));
    }

    private Listing inSpace(Listing listing, Request request, Optional<String> key) {
        Lookup lookup = new Lookup(installation.viewOf(request));
        return key.map(lookup::space)
                .map(space -> listing.inSpaces(Set.of(space.id())))
                .orElse(listing);
    }

    private static Listing listing(Query query, String type) {
        return Listing.of(Lookup.listed(type)).in(Lookup.statuses(query).toArray(Status[]::new));
    }

    /** Those that are there; the others are left out without a word. */
    private List<Content> named(Request request, List<String> ids) {
        View view = installation.viewOf(request);
        Set<Status> statuses = Lookup.statuses(request.query());
        return ids.stream()
                .flatMap(id -> ContentId.parse(id).flatMap(view::find).stream())
                .filter(content -> statuses.contains(content.status()))
                .toList();
    }

    /** For administrators of the space only. */
    private Answer trash(Request request, PathValues values) {
        if (!SpaceResource.isAdministrator(request)) {
            return Errors.forbidden("User is not permitted to see the trash of space " + values.get("key"));
        }
        Listing trashed = Listing.of(ContentType.PAGE).in(Status.TRASHED);
        return list(request, inSpace(trashed, request, Optional.of(values.get("key"))));
    }

    private Answer list(Request request, Listing listing) {
        return list(request, rows(installation.viewOf(request), listing));
    }

    private Answer list(Request request, Rows<Content> rows) {
        Expansion expansion = Expansion.of(request.query().list("expand"));
        Slice slice = Slice.of(request.query(), DEFAULT_LIMIT, Slice.cap(expansion));
        View view = installation.viewOf(request);
        ListAnswer<Content> answer =
                ListAnswer.of(request, slice, rows, installation.quirks().paging());
        new Batch(installation.quirks(), expansion).check(answer.rows());
        ContentJson json = new Rendering(installation, view).content();
        return Json.answer(200, answer.json(installation.links(), content -> json.of(content, expansion)));
    }

    private static Rows<Content> rows(View view, Listing listing) {
        return (from, count) -> {
            List<Content> rows = view.list(listing, null, (int) Math.min((long) from + count, Integer.MAX_VALUE));
            return rows.subList(Math.min(from, rows.size()), rows.size());
        };
    }
}
