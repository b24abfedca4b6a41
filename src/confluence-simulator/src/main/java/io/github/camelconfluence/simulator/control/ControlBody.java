package io.github.camelconfluence.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.ContentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON object in a request's body. */
record ControlBody(JsonNode json) {

    static ControlBody of(Request request) {
        try {
            return new ControlBody(request.body().length == 0 ? Json.object() : Json.read(request.body()));
        } catch (IOException e) {
            throw new IllegalArgumentException("The body is not JSON: " + e.getMessage(), e);
        }
    }

    Optional<String> text(String name) {
        return json.hasNonNull(name) ? Optional.of(json.path(name).asText()) : Optional.empty();
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("The body lacks \"" + name + "\""));
    }

    Optional<ContentId> id(String name) {
        return text(name).map(ControlBody::parse);
    }

    List<String> list(String name) {
        List<String> values = new ArrayList<>();
        json.path(name).forEach(value -> values.add(value.asText()));
        return values;
    }

    long number(String name, long otherwise) {
        return json.path(name).asLong(otherwise);
    }

    boolean flag(String name) {
        return json.path(name).asBoolean();
    }

    static ContentId parse(String text) {
        return ContentId.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not the id of content"));
    }
}
