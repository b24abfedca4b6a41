package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import java.util.List;

/** Reads one piece of content. Trashed content is there only for those who ask for it by {@code status}. */
record ContentResource(Installation installation) implements Resource {
    private static final Expansion DEFAULT = Expansion.of(List.of("history", "space", "version"));

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/content/{id}", this::one).get("/rest/api/content/{id}/history", this::history);
    }

    private Answer one(Request request, PathValues values) {
        Rendering rendering = Rendering.of(installation, request);
        Content content = new Lookup(rendering.view()).content(values.get("id"), Lookup.statuses(request.query()));
        Expansion expansion = request.query().first("expand").isPresent()
                ? Expansion.of(request.query().list("expand"))
                : DEFAULT;
        return Json.answer(200, whole(rendering, content, expansion));
    }

    /** As an answer of its own, which names the base of its links. */
    static ObjectNode whole(Rendering rendering, Content content, Expansion expansion) {
        ObjectNode json = rendering.content().of(content, expansion);
        if (json.get("_links") instanceof ObjectNode links) {
            rendering.links().withBase(links).put("collection", "/rest/api/content");
        }
        return json;
    }

    private Answer history(Request request, PathValues values) {
        Rendering rendering = Rendering.of(installation, request);
        Content content = new Lookup(rendering.view()).content(values.get("id"));
        Expansion all = Expansion.of(List.of("lastUpdated", "previousVersion"));
        return Json.answer(200, new VersionJson(rendering).history(content, all));
    }
}
