package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Putting labels on and taking them off: v2 cannot. */
final class LabelWritesResource implements Resource {

    private final Environment environment;

    LabelWritesResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.post("/content/{id}/label", (request, values) -> add(request, values.get("id")))
                .delete("/content/{id}/label", (request, values) -> {
                    String name = request.query()
                            .first("name")
                            .orElseThrow(() -> V1Errors.badRequest("A label name is required"));
                    return remove(request, values.get("id"), name);
                })
                .delete(
                        "/content/{id}/label/{name}",
                        (request, values) -> remove(request, values.get("id"), values.get("name")));
    }

    private Answer add(Request request, String id) {
        V1Call call = V1Call.of(environment, request);
        Content content = call.content(id);
        call.requireEditor();
        JsonNode body = call.body();
        List<String> names = new ArrayList<>();
        for (JsonNode label : body.isArray() ? body : Json.array().add(body)) {
            names.add(label.path("name").asText().toLowerCase(Locale.ROOT));
        }
        if (names.isEmpty() || names.stream().anyMatch(name -> name.isEmpty() || name.contains(" "))) {
            throw V1Errors.badRequest("The label name is not valid");
        }
        call.site().label(content.id(), names.toArray(new String[0]));
        ObjectNode answer = Expanded.labels(call, call.content(id));
        answer.withObject("/_links").put("base", call.links().base()).put("context", "/wiki");
        return Json.answer(200, answer);
    }

    private Answer remove(Request request, String id, String name) {
        V1Call call = V1Call.of(environment, request);
        Content content = call.content(id);
        call.requireEditor();
        call.site().unlabel(content.id(), name);
        return Answer.empty(204);
    }
}
