package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who alone may read or edit: the content's own restrictions, not those it inherits. Only reading is simulated. */
final class RestrictionsResource implements Resource {

    private static final List<String> OPERATIONS = List.of("read", "update");

    private final Environment environment;

    RestrictionsResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.get("/content/{id}/restriction", this::all)
                .get("/content/{id}/restriction/byOperation", this::byOperation)
                .get("/content/{id}/restriction/byOperation/{operation}", this::one)
                .put("/content/{id}/restriction", this::replace)
                .post("/content/{id}/restriction", this::replace)
                .delete("/content/{id}/restriction", (request, values) -> set(request, values, Restrictions.NONE));
    }

    private Answer all(Request request, PathValues values) {
        V1Call call = V1Call.of(environment, request);
        return list(call, call.content(values.get("id")));
    }

    private static Answer list(V1Call call, Content content) {
        ObjectNode answer = Json.object();
        answer.set("results", Json.array(OPERATIONS, operation -> Expanded.restriction(call, content, operation, 0)));
        answer.put("start", 0).put("limit", 100).put("size", OPERATIONS.size()).put("restrictionsHash", "");
        answer.putObject("_links")
                .put("self", call.links().base() + "/rest/api/content/" + content.id() + "/restriction")
                .put("base", call.links().base())
                .put("context", "/wiki");
        return Json.answer(200, answer);
    }

    private Answer byOperation(Request request, PathValues values) {
        V1Call call = V1Call.of(environment, request);
        Content content = call.content(values.get("id"));
        ObjectNode answer = Json.object();
        OPERATIONS.forEach(operation -> answer.set(operation, Expanded.restriction(call, content, operation, 0)));
        return Json.answer(200, answer);
    }

    private Answer one(Request request, PathValues values) {
        V1Call call = V1Call.of(environment, request);
        Content content = call.content(values.get("id"));
        String operation = values.get("operation");
        if (!OPERATIONS.contains(operation)) {
            throw V1Errors.badRequest("Unknown operation " + operation);
        }
        return Json.answer(200, Expanded.restriction(call, content, operation, call.number("start", 0)));
    }

    private Answer replace(Request request, PathValues values) {
        V1Call call = V1Call.of(environment, request);
        JsonNode body = call.body();
        JsonNode updates = body.has("results") ? body.path("results") : body;
        Set<String> accounts = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (JsonNode update : updates) {
            if (update.path("operation").asText().equals("read")) {
                JsonNode readers = update.path("restrictions");
                readers.path("user")
                        .forEach(user -> accounts.add(user.path("accountId").asText()));
                readers.path("group")
                        .forEach(group -> groups.add(group.path("name").asText()));
            }
        }
        return set(request, values, new Restrictions(accounts, groups));
    }

    private Answer set(Request request, PathValues values, Restrictions restrictions) {
        V1Call call = V1Call.of(environment, request);
        Content content = call.content(values.get("id"));
        call.requireEditor();
        call.site().restrict(content.id(), restrictions);
        return list(call, call.content(content.id().toString()));
    }
}
