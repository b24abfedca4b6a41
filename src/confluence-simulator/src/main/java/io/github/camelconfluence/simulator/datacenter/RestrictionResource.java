package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import java.util.ArrayList;
import java.util.List;

/** Reads who alone may read: by operation, and since version 10 with what is inherited. */
record RestrictionResource(Installation installation) implements Resource {
    private static final int LIMIT = 200;

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/content/{id}/restriction/byOperation", this::all)
                .get("/rest/api/content/{id}/restriction/byOperation/{operation}", this::one)
                .get("/rest/api/content/{id}/restriction/relevantViewRestrictions", this::relevant);
    }

    private Answer all(Request request, PathValues values) {
        Rendering rendering = Rendering.of(installation, request);
        Content content = new Lookup(rendering.view()).content(values.get("id"));
        ObjectNode json = new RestrictionJson(rendering).byOperation(content, RestrictionJson.OPERATIONS);
        if (json.get("_links") instanceof ObjectNode links) {
            rendering.links().withBase(links);
        }
        return Json.answer(200, json);
    }

    private Answer one(Request request, PathValues values) {
        Rendering rendering = Rendering.of(installation, request);
        Content content = new Lookup(rendering.view()).content(values.get("id"));
        String operation = values.get("operation");
        if (!RestrictionJson.OPERATIONS.contains(operation)) {
            return Errors.badRequest("Unknown operation: " + operation);
        }
        Slice slice = Slice.of(request.query(), LIMIT, LIMIT);
        return Json.answer(200, new RestrictionJson(rendering).of(content, operation, slice));
    }

    private Answer relevant(Request request, PathValues values) {
        if (!installation.quirks().version().isAtLeast(10, 0)) {
            return Errors.unknownPath(request.target().rawPath());
        }
        Rendering rendering = Rendering.of(installation, request);
        Content content = new Lookup(rendering.view()).content(values.get("id"));
        List<Content> restricted = new ArrayList<>(rendering.view().ancestors(content));
        restricted.add(content);
        restricted.removeIf(each -> each.restrictions().isEmpty());
        RestrictionJson json = new RestrictionJson(rendering);
        ObjectNode answer = Json.object();
        answer.set("viewContentRestrictions", rendering.inner(restricted, LIMIT, each -> json.of(each, "read")));
        answer.set("_links", rendering.links().withBase(Json.object()));
        return Json.answer(200, answer);
    }
}
