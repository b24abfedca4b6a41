package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Tasks that Confluence does in the background: here they are done before they are asked about. */
final class LongTasks implements Resource {

    private final Environment environment;

    LongTasks(Environment environment) {
        this.environment = environment;
    }

    static Answer started(V1Call call, String what) {
        String id =
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
        ObjectNode task = Json.object()
                .put(
                        "ari",
                        "ari:cloud:confluence:" + call.environment().origins().cloudId() + ":longtask/" + id)
                .put("id", id);
        task.putObject("links").put("status", "/rest/api/longtask/" + id);
        return Json.answer(202, task);
    }

    @Override
    public void addTo(Router router) {
        router.get("/longtask/{id}", (request, values) -> {
            ObjectNode task = Json.object()
                    .put(
                            "ari",
                            "ari:cloud:confluence:" + environment.origins().cloudId() + ":longtask/" + values.get("id"))
                    .put("id", values.get("id"))
                    .put("elapsedTime", 10)
                    .put("percentageComplete", 100)
                    .put("successful", true)
                    .put("finished", true);
            task.putObject("name")
                    .put("key", "com.atlassian.confluence.longtask")
                    .putArray("args");
            task.putArray("messages");
            task.putObject("_links")
                    .put("self", environment.origins().site() + "/wiki/rest/api/longtask/" + values.get("id"));
            return Json.answer(200, task);
        });
    }
}
