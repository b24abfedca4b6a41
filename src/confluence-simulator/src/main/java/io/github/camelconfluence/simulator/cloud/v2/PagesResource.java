package io.github.camelconfluence.simulator.cloud.v2;

import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.Representation;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of pages and of blog posts: they differ in the statuses that are given unasked. */
final class PagesResource implements Resource {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MOST_SPACES = 100;
    private static final Listing PAGES = Listing.of(ContentType.PAGE).in(Status.CURRENT, Status.ARCHIVED);
    private static final Listing BLOG_POSTS = Listing.of(ContentType.BLOGPOST);

    private final Environment environment;

    PagesResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/pages", (request, values) -> list(request, PAGES))
                .get("/blogposts", (request, values) -> list(request, BLOG_POSTS))
                .get("/spaces/{id}/pages", (request, values) -> ofSpace(request, values, PAGES))
                .get("/spaces/{id}/blogposts", (request, values) -> ofSpace(request, values, BLOG_POSTS));
    }

    private Answer list(Request request, Listing listing) {
        Call call = Call.of(environment, request);
        List<String> ids = capped(call, "id", Call.MOST);
        List<String> spaces = capped(call, "space-id", MOST_SPACES);
        Set<Long> spaceIds =
                spaces.stream().map(id -> call.longOf("space-id", id)).collect(Collectors.toSet());
        Listing narrowed = ContentListing.narrowed(call, listing);
        Listing wanted = spaces.isEmpty() ? narrowed : narrowed.inSpaces(spaceIds);
        return ids.isEmpty() ? rows(call, wanted) : byIds(call, wanted, ids);
    }

    private Answer ofSpace(Request request, PathValues values, Listing listing) {
        Call call = Call.of(environment, request);
        Space space = call.space(values.get("id"));
        Listing narrowed = ContentListing.narrowed(call, listing).inSpaces(Set.of(space.id()));
        if (call.query().first("depth", "all").equals("root")) {
            Representation format = ContentListing.listFormat(call);
            List<Content> roots = call.view().roots(space.id()).stream()
                    .filter(content -> content.type() == ContentType.PAGE)
                    .toList();
            return Results.of(call, roots, row -> ContentJson.row(call, row, format));
        }
        return rows(call, narrowed);
    }

    private static Answer rows(Call call, Listing listing) {
        Representation format = ContentListing.listFormat(call);
        return ContentListing.answer(call, listing, DEFAULT_LIMIT, row -> ContentJson.row(call, row, format));
    }

    private static Answer byIds(Call call, Listing listing, List<String> ids) {
        Representation format = ContentListing.listFormat(call);
        List<Content> found = ids.stream()
                .map(id -> ContentId.of(call.longOf("id", id)))
                .distinct()
                .map(call.view()::find)
                .flatMap(Optional::stream)
                .filter(listing::admits)
                .sorted(listing.comparator())
                .toList();
        return Results.of(call, found, row -> ContentJson.row(call, row, format));
    }

    private static List<String> capped(Call call, String name, int most) {
        List<String> values = call.query().list(name);
        if (values.size() > most) {
            throw V2Errors.refusal(
                    400, "INVALID_REQUEST_PARAMETER", "'" + name + "' must have at most " + most + " values");
        }
        return values;
    }
}
