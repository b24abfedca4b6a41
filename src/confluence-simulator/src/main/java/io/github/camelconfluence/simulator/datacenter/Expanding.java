package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import java.util.function.Supplier;

/** Adds the parts that were asked for to an object, and names the others with where to find them. */
record Expanding(ObjectNode json, Expansion expansion, ObjectNode expandable) {
    Expanding(ObjectNode json, Expansion expansion) {
        this(json, expansion, Json.object());
    }

    void part(String name, String path, Supplier<? extends JsonNode> value) {
        if (expansion.has(name)) {
            json.set(name, value.get());
        } else {
            expandable.put(name, path);
        }
    }
}
