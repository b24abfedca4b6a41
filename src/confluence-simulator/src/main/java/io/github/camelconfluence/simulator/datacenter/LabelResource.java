package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Label;
import java.util.List;

/** Reads and writes the labels of content. */
record LabelResource(Installation installation) implements Resource {
    private static final int LIMIT = 200;

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/content/{id}/label", this::list)
                .post("/rest/api/content/{id}/label", this::add)
                .delete("/rest/api/content/{id}/label", this::removeNamed)
                .delete("/rest/api/content/{id}/label/{name}", this::remove);
    }

    private Answer list(Request request, PathValues values) {
        return labels(request, find(request, values));
    }

    private Answer add(Request request, PathValues values) {
        Content content = find(request, values);
        Writing writing = Writing.of(installation, request);
        JsonNode labels = writing.json();
        Iterable<JsonNode> each = labels.isArray() ? labels : List.of(labels);
        for (JsonNode label : each) {
            writing.site().label(content.id(), label.path("name").asText());
        }
        return labels(request, find(request, values));
    }

    private Answer removeNamed(Request request, PathValues values) {
        return remove(request, find(request, values), request.query().first("name", ""));
    }

    private Answer remove(Request request, PathValues values) {
        return remove(request, find(request, values), values.get("name"));
    }

    private Answer remove(Request request, Content content, String name) {
        Writing.of(installation, request).site().unlabel(content.id(), name);
        return Answer.empty(204);
    }

    private Content find(Request request, PathValues values) {
        return new Lookup(installation.viewOf(request)).content(values.get("id"));
    }

    private Answer labels(Request request, Content content) {
        Slice slice = Slice.of(request.query(), LIMIT, LIMIT);
        ListAnswer<Label> answer = ListAnswer.of(request, slice, Rows.of(content.labels()));
        ContentJson json = Rendering.of(installation, request).content();
        return Json.answer(200, answer.json(installation.links(), json::label));
    }
}
