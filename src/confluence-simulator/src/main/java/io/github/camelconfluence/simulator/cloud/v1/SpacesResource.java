package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Space;
import java.util.List;

/** Spaces: reading is gone for OAuth, writing is here only. */
final class SpacesResource implements Resource {

    private static final int DEFAULT_LIMIT = 25;

    private final Environment environment;

    SpacesResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/space", (request, values) -> list(request))
                .get("/space/{key}", (request, values) -> {
                    V1Call call = V1Call.of(environment, request);
                    return Json.answer(200, SpaceJson.of(call, call.space(values.get("key"))));
                })
                // granting is not simulated; that reading answers 405 is
                .post("/space/{key}/permission", (request, values) -> {
                    throw V1Errors.forbidden("Could not add the permission");
                })
                .post("/space", (request, values) -> create(request))
                .put("/space/{key}", (request, values) -> rename(request, values.get("key")))
                .delete("/space/{key}", (request, values) -> delete(request, values.get("key")));
    }

    private Answer list(Request request) {
        V1Call call = V1Call.of(environment, request);
        List<String> keys = call.query().list("spaceKey");
        String status = call.query().first("status", "");
        List<Space> spaces = call.view().spaces().stream()
                .filter(space -> keys.isEmpty() || keys.contains(space.key()))
                .filter(space -> status.isEmpty() || status.equals(space.archived() ? "archived" : "current"))
                .toList();
        return OffsetPage.of(call, spaces, DEFAULT_LIMIT, space -> SpaceJson.of(call, space));
    }

    private Answer create(Request request) {
        V1Call call = V1Call.of(environment, request);
        call.requireEditor();
        JsonNode body = call.body();
        String key = body.path("key").asText();
        if (key.isEmpty() || call.site().hasSpace(key)) {
            throw V1Errors.badRequest("A space already exists with key " + key);
        }
        Space space = call.site().createSpace(key, body.path("name").asText(key));
        return Json.answer(200, SpaceJson.of(call, space));
    }

    private Answer rename(Request request, String key) {
        V1Call call = V1Call.of(environment, request);
        call.requireEditor();
        Space space = call.space(key);
        call.site().renameSpace(space.key(), call.body().path("name").asText(space.name()));
        return Json.answer(200, SpaceJson.of(call, call.space(key)));
    }

    private Answer delete(Request request, String key) {
        V1Call call = V1Call.of(environment, request);
        call.requireEditor();
        call.site().deleteSpace(call.space(key).key());
        return LongTasks.started(call, "delete-" + key);
    }
}
