package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reads that have left v1's description but still answer with an API token. */
final class ContentReadsResource implements Resource {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MOST = 1000;
    private static final int MOST_WITH_BODY = 50;
    private static final int LAST_START = 100_000;
    private static final Map<String, ContentType> LISTED =
            Map.of("page", ContentType.PAGE, "blogpost", ContentType.BLOGPOST);

    private final Environment environment;

    ContentReadsResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/content", (request, values) -> list(request))
                .get("/content/{id}", (request, values) -> single(request, values.get("id")))
                .get("/content/{id}/history", (request, values) -> {
                    V1Call call = V1Call.of(environment, request);
                    return Json.answer(200, Expanded.history(call, call.content(values.get("id"))));
                })
                .get("/content/{id}/label", (request, values) -> {
                    V1Call call = V1Call.of(environment, request);
                    Content content = call.content(values.get("id"));
                    return OffsetPage.of(call, content.labels(), Expanded.MOST_LABELS, Expanded::label);
                })
                .get("/content/{id}/child/page", (request, values) -> {
                    V1Call call = V1Call.of(environment, request);
                    List<Content> children = call.view().children(id(call, values.get("id"))).stream()
                            .filter(child -> child.type() == ContentType.PAGE)
                            .toList();
                    return rows(call, children, DEFAULT_LIMIT);
                })
                .get("/content/{id}/child/comment", (request, values) -> {
                    V1Call call = V1Call.of(environment, request);
                    return rows(call, call.view().comments(id(call, values.get("id"))), DEFAULT_LIMIT);
                })
                .get("/content/{id}/child/attachment", (request, values) -> {
                    V1Call call = V1Call.of(environment, request);
                    return rows(call, call.view().attachments(id(call, values.get("id"))), 2 * DEFAULT_LIMIT);
                });
    }

    private static ContentId id(V1Call call, String text) {
        return call.content(text).id();
    }

    private static Answer rows(V1Call call, List<Content> rows, int defaultLimit) {
        Set<String> expand = call.expand();
        return OffsetPage.of(call, rows, defaultLimit, row -> V1Json.content(call, row, expand));
    }

    private Answer single(Request request, String id) {
        V1Call call = V1Call.of(environment, request);
        Content content = call.content(id);
        List<String> statuses = call.query().list("status");
        boolean wanted = statuses.contains("any")
                || (statuses.isEmpty()
                        ? content.status() == Status.CURRENT
                        : statuses.contains(content.status().word()));
        if (!wanted) {
            throw V1Errors.noContent(id);
        }
        ObjectNode json = V1Json.content(call, content, call.expand());
        json.withObject("/_links").put("base", call.links().base()).put("context", "/wiki");
        return Json.answer(200, json);
    }

    private Answer list(Request request) {
        V1Call call = V1Call.of(environment, request);
        int start = call.number("start", 0);
        if (start > LAST_START) {
            throw V1Errors.badRequest("Start of this size is no longer supported. If you need to fetch this amount of"
                    + " content, please use either the search endpoint or get the content by a space at a time.");
        }
        Set<String> expand = call.expand();
        int most = expand.stream().anyMatch(path -> path.startsWith("body.")) ? MOST_WITH_BODY : MOST;
        int limit = OffsetPage.limit(call, DEFAULT_LIMIT, most);
        List<Content> rows = call.view().list(listing(call), null, start + limit + 1);
        List<Content> page = rows.subList(Math.min(start, rows.size()), Math.min(start + limit, rows.size()));
        boolean more = rows.size() > start + limit;
        return OffsetPage.of(call, page, limit, more, row -> V1Json.content(call, row, expand));
    }

    private static Listing listing(V1Call call) {
        String word = call.query().first("type", "page");
        ContentType type = LISTED.get(word);
        if (type == null) {
            throw V1Errors.of(501, "No content finder for type " + word);
        }
        Listing listing = Listing.of(type);
        if (call.query().first("spaceKey").isPresent()) {
            listing = listing.inSpaces(
                    Set.of(call.space(call.query().first("spaceKey", "")).id()));
        }
        if (call.query().first("title").isPresent()) {
            listing = listing.titled(call.query().first("title", ""));
        }
        return switch (call.query().first("status", "current")) {
            case "any" -> listing.in(Status.CURRENT, Status.ARCHIVED, Status.TRASHED);
            case "trashed" -> listing.in(Status.TRASHED);
            case "archived" -> listing.in(Status.ARCHIVED);
            default -> listing;
        };
    }
}
