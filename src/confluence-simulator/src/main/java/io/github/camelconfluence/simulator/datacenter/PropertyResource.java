package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Details;
import java.util.Map;

/** What programs store at a piece of content, under a key. */
record PropertyResource(Installation installation) implements Resource {

    @Override
    public void addTo(Router router) {
        String properties = "/rest/api/content/{id}/property";
        router.get(properties + "/{key}", this::one)
                .post(properties, (request, values) -> create(request, values, ""))
                .post(properties + "/{key}", (request, values) -> create(request, values, values.get("key")))
                .put(properties + "/{key}", this::update);
    }

    private Answer one(Request request, PathValues values) {
        return answer(find(request, values), values.get("key"));
    }

    private Answer create(Request request, PathValues values, String pathKey) {
        Writing writing = Writing.of(installation, request);
        Content content = find(request, values);
        JsonNode json = writing.json();
        String key = pathKey.isEmpty() ? json.path("key").asText() : pathKey;
        if (content.details().properties().containsKey(key)) {
            return Errors.conflict("A property already exists with key " + key + " for this content");
        }
        writing.site().setProperty(content.id(), key, json.path("value").toString());
        return answer(find(request, values), key);
    }

    /** The first version may be made by it too. */
    private Answer update(Request request, PathValues values) {
        Writing writing = Writing.of(installation, request);
        Content content = find(request, values);
        String key = values.get("key");
        JsonNode json = writing.json();
        Details.Property present = content.details().properties().get(key);
        int next = present == null ? 1 : present.version().number() + 1;
        if (json.at("/version/number").asInt() != next) {
            return present == null
                    ? notThere(key)
                    : Errors.conflict("Can't update content property with version, expected " + next);
        }
        writing.site().setProperty(content.id(), key, json.path("value").toString());
        return answer(find(request, values), key);
    }

    private Content find(Request request, PathValues values) {
        return new Lookup(installation.viewOf(request)).content(values.get("id"));
    }

    private static Answer answer(Content content, String key) {
        Map<String, Details.Property> properties = content.details().properties();
        Details.Property property = properties.get(key);
        if (property == null) {
            return notThere(key);
        }
        ObjectNode json = Json.object().put("id", Long.toString(property.id())).put("key", key);
        json.set("value", Json.read(property.json()));
        json.putObject("version").put("number", property.version().number()).put("minorEdit", false);
        return Json.answer(200, json);
    }

    private static Answer notThere(String key) {
        return Errors.notFound("Cannot find content property with key " + key);
    }
}
