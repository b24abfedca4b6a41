package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.Cursor;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.search.CqlRejected;
import io.github.camelconfluence.simulator.search.Hits;
import io.github.camelconfluence.simulator.search.SearchQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * CQL search. {@code start} is ignored, the limit is echoed whatever it is, and fewer rows may come than were asked
 * for: only a missing {@code next} is the end.
 */
final class SearchResource implements Resource {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MOST_ROWS = 250;
    private static final int MOST_WITH_BODY = 50;
    private static final int MOST_WITH_EXPORT = 25;
    private static final int LOST_PER = 50;

    private final Environment environment;

    SearchResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/search", (request, values) -> {
                    V1Call call = V1Call.of(environment, request);
                    Set<String> expand = call.expand().stream()
                            .filter(path -> path.startsWith("content."))
                            .map(path -> path.substring("content.".length()))
                            .collect(Collectors.toSet());
                    return search(call, expand, row -> SearchRow.of(call, row, expand));
                })
                .get("/content/search", (request, values) -> {
                    V1Call call = V1Call.of(environment, request);
                    Set<String> expand = call.expand();
                    return search(call, expand, row -> V1Json.content(call, row, expand));
                });
    }

    private Answer search(V1Call call, Set<String> expand, Function<Content, ? extends JsonNode> render) {
        String cql = call.query().first("cql").orElseThrow(() -> V1Errors.badRequest("CQL query is required"));
        int limit = call.number("limit", DEFAULT_LIMIT);
        int rows = rows(limit, expand);
        int offset = offset(call.request());
        Hits hits = find(call, new SearchQuery(cql, context(call), offset, rows));
        // a full page has a next even where nothing follows: the last page may be empty
        boolean more = hits.rows().size() == rows;
        ObjectNode answer = Json.object();
        answer.set("results", Json.array(hits.rows(), render));
        answer.put("start", offset)
                .put("limit", limit)
                .put("size", answer.path("results").size());
        answer.put("totalSize", estimate(hits.total())).put("cqlQuery", cql).put("searchDuration", 12);
        ObjectNode links = answer.putObject("_links");
        links.put("base", call.links().base()).put("context", "/wiki");
        links.put("self", call.links().base() + "/rest/api" + call.request().path() + "?cql=" + encode(cql));
        if (more) {
            links.put("next", next(call, offset + rows, limit));
        }
        return Json.answer(200, answer);
    }

    private Hits find(V1Call call, SearchQuery query) {
        try {
            return environment.search().find(query);
        } catch (CqlRejected e) {
            throw e.status() == 400
                    ? V1Errors.badRequest(String.valueOf(e.getMessage()))
                    : V1Errors.of(e.status(), String.valueOf(e.getMessage()));
        }
    }

    /** Evaluated anew for each page, {@code now()} too. */
    private SearchQuery.Context context(V1Call call) {
        Instant now = environment.clock().instant();
        return new SearchQuery.Context(
                call.request().caller(),
                environment.profile().userTimeZone(),
                now,
                now.minus(environment.profile().indexLag()),
                call.query().flag("includeArchivedSpaces"));
    }

    /** Rows that the caller may not see are taken out after the page was cut: 250 become 245. */
    private static int rows(int limit, Set<String> expand) {
        int most = MOST_ROWS;
        if (expand.stream().anyMatch(path -> path.startsWith("body."))) {
            most = MOST_WITH_BODY;
        }
        if (expand.contains("body.export_view") || expand.contains("body.styled_view")) {
            most = MOST_WITH_EXPORT;
        }
        int cut = Math.max(1, Math.min(limit, most));
        return cut - cut / LOST_PER;
    }

    private static long estimate(long total) {
        return total + total / LOST_PER;
    }

    private static int offset(Request request) {
        try {
            return Cursor.read(request).map(Integer::parseInt).orElse(0);
        } catch (Cursor.NotACursor e) {
            throw V1Errors.badRequest("Provided cursor is not valid");
        }
    }

    private static String next(V1Call call, int offset, int limit) {
        StringBuilder next =
                new StringBuilder("/rest/api").append(call.request().path());
        next.append("?cursor=").append(Cursor.write(call.request(), Integer.toString(offset)));
        next.append("&limit=").append(limit).append("&start=").append(offset);
        call.query()
                .without("cursor", "limit", "start", "next")
                .forEach((name, values) -> values.forEach(value ->
                        next.append('&').append(encode(name)).append('=').append(encode(value))));
        return next.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
