package io.github.camelconfluence.simulator.cloud.v2;

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
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Details;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What programs store at a piece of content: under a key, and known by an id of its own. */
final class PropertiesResource implements Resource {

    private static final Map<String, ContentType> KINDS =
            Map.of("pages", ContentType.PAGE, "blogposts", ContentType.BLOGPOST, "attachments", ContentType.ATTACHMENT);

    private final Environment environment;

    PropertiesResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        KINDS.forEach((kind, type) -> {
            String properties = "/" + kind + "/{id}/properties";
            router.get(properties, (request, values) -> list(request, values, type))
                    .post(properties, (request, values) -> create(request, values, type))
                    .put(properties + "/{property}", (request, values) -> update(request, values, type));
        });
    }

    private Answer list(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content content = call.content(values.get("id"), Set.of(type));
        String key = call.query().first("key", "");
        return Results.of(
                call,
                Included.properties(content).stream()
                        .filter(property -> key.isEmpty() || property.key().equals(key))
                        .toList(),
                Included::property);
    }

    private Answer create(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Writes.require(call);
        Content content = call.content(values.get("id"), Set.of(type));
        JsonNode write = call.body();
        String key = Writes.required(write, "key");
        if (content.details().properties().containsKey(key)) {
            throw V2Errors.conflict("A property with this key already exists");
        }
        return store(call, content.id(), key, write);
    }

    private Answer update(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Writes.require(call);
        Content content = call.content(values.get("id"), Set.of(type));
        Details.Property present = Included.properties(content).stream()
                .filter(property -> Long.toString(property.id()).equals(values.get("property")))
                .findFirst()
                .orElseThrow(() -> V2Errors.notFound("property", values.get("property")));
        JsonNode write = call.body();
        if (write.at("/version/number").asInt() != present.version().number() + 1) {
            throw V2Errors.conflict("Version must be incremented when updating a content property");
        }
        return store(call, content.id(), present.key(), write);
    }

    private static Answer store(Call call, ContentId id, String key, JsonNode write) {
        call.site().setProperty(id, key, write.path("value").toString());
        Content content = call.site().find(id).orElseThrow();
        return Json.answer(
                200,
                Included.property(
                        Objects.requireNonNull(content.details().properties().get(key))));
    }
}
