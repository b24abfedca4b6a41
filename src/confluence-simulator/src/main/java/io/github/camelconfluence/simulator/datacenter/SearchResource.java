package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.search.CqlRejected;
import io.github.camelconfluence.simulator.search.Hits;
import io.github.camelconfluence.simulator.search.SearchQuery;
import java.time.Instant;
import java.util.function.Function;

/** Search by CQL. Unlike on Cloud, {@code start} is obeyed. */
record SearchResource(Installation installation) implements Resource {
    private static final int DEFAULT_LIMIT = 25;

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/content/search", this::content).get("/rest/api/search", this::everything);
    }

    private Answer content(Request request, PathValues values) {
        Expansion expansion = Expansion.of(request.query().list("expand"));
        ContentJson json = Rendering.of(installation, request).content();
        return answer(request, expansion, row -> json.of(row, expansion));
    }

    private Answer everything(Request request, PathValues values) {
        Expansion expansion = Expansion.of(request.query().list("expand"));
        Rendering rendering = Rendering.of(installation, request);
        return answer(request, expansion, row -> new FoundJson(rendering).of(row, expansion.below("content")));
    }

    private Answer answer(Request request, Expansion expansion, Function<Content, ObjectNode> render) {
        Slice slice = Slice.of(
                request.query(),
                DEFAULT_LIMIT,
                Slice.cap(expansion.has("content") ? expansion.below("content") : expansion));
        String cql = request.query()
                .first("cql")
                .orElseThrow(() -> new Refusal(Errors.badRequest("cql query parameter is required")));
        Hits hits = find(request, cql, slice);
        new Batch(installation.quirks(), expansion).check(hits.rows());
        boolean more = hits.total() > (long) slice.start() + hits.rows().size();
        ObjectNode json = ListAnswer.of(request, slice, hits.rows(), more).json(installation.links(), render);
        return Json.answer(
                200,
                json.put("totalSize", hits.total())
                        .put("cqlQuery", cql)
                        .put("searchDuration", 1)
                        .put("archivedResultCount", 0));
    }

    private Hits find(Request request, String cql, Slice slice) {
        Environment environment = installation.environment();
        Instant now = environment.clock().instant();
        SearchQuery.Context context = new SearchQuery.Context(
                request.caller(),
                environment.profile().userTimeZone(),
                now,
                now.minus(environment.profile().indexLag()),
                request.query().flag("includeArchivedSpaces"));
        try {
            return environment.search().find(new SearchQuery(cql, context, slice.start(), slice.limit()));
        } catch (CqlRejected rejected) {
            throw new Refusal(Errors.withStatus(rejected.status(), String.valueOf(rejected.getMessage())));
        }
    }
}
