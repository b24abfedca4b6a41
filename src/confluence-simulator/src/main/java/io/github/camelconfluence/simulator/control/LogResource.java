package io.github.camelconfluence.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.RequestLog;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import java.util.List;

/** The log of requests. */
final class LogResource implements Resource {

    private static final int DEFAULT_LIMIT = 100;

    private final RequestLog requests;

    LogResource(RequestLog requests) {
        this.requests = requests;
    }

    @Override
    public void addTo(Router router) {
        router.get("/requests", (request, values) -> read(request)).delete("/requests", (request, values) -> {
            requests.clear();
            return ControlSurface.done();
        });
    }

    private Answer read(Request request) {
        int limit = Integer.parseInt(request.query().first("limit", Integer.toString(DEFAULT_LIMIT)));
        List<LoggedRequest> all = requests.all();
        ObjectNode answer = Json.object().put("count", requests.count());
        ObjectNode statuses = answer.putObject("byStatus");
        requests.byStatus().forEach((status, count) -> statuses.put(Integer.toString(status), count));
        List<LoggedRequest> newest = all.subList(Math.max(0, all.size() - limit), all.size());
        answer.set("requests", Json.array(newest, LogResource::json));
        return Json.answer(200, answer);
    }

    private static ObjectNode json(LoggedRequest request) {
        return Json.object()
                .put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("status", request.status())
                .put("millis", request.millis())
                .put("user", request.user())
                .put("authorized", request.authorized())
                .put("receivedAt", request.receivedAt().toString())
                .put("credential", request.credential())
                .put("retryAfter", request.retryAfter());
    }
}
