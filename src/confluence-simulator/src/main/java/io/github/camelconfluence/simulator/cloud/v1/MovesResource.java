package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.SiteConflict;
import java.util.Set;

/** Moving and archiving, as the browser does it: without a new version. */
final class MovesResource implements Resource {

    private static final Set<String> POSITIONS = Set.of("append", "before", "after");

    private final Environment environment;

    MovesResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.put("/content/{id}/move/{position}/{target}", this::move)
                .post("/content/archive", (request, values) -> archive(request));
    }

    private Answer move(Request request, PathValues values) {
        V1Call call = V1Call.of(environment, request);
        Content content = call.content(values.get("id"));
        Content target = call.content(values.get("target"));
        call.requireEditor();
        String position = values.get("position");
        if (!POSITIONS.contains(position)) {
            throw V1Errors.badRequest("Invalid position: " + position);
        }
        ContentId parent = position.equals("append") ? target.id() : target.parent();
        try {
            if (parent == null) {
                call.site().moveToSpace(content.id(), call.spaceOf(target).key());
            } else {
                call.site().move(content.id(), parent);
            }
        } catch (SiteConflict e) {
            throw V1Errors.badRequest(String.valueOf(e.getMessage()));
        }
        return Json.answer(200, Json.object().put("pageId", content.id().toString()));
    }

    private Answer archive(Request request) {
        V1Call call = V1Call.of(environment, request);
        call.requireEditor();
        JsonNode pages = call.body().path("pages");
        pages.forEach(page -> call.content(page.path("id").asText()));
        pages.forEach(page ->
                call.site().archive(call.content(page.path("id").asText()).id()));
        return LongTasks.started(call, "archive-" + pages);
    }
}
