package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.View;
import java.util.Collection;
import java.util.function.Function;

/** What everything in one answer is rendered with. */
record Rendering(Installation installation, View view) {
    static Rendering of(Installation installation, Request request) {
        return new Rendering(installation, installation.viewOf(request));
    }

    Links links() {
        return installation.links();
    }

    Dates dates() {
        return installation.dates();
    }

    ContentJson content() {
        return new ContentJson(this);
    }

    /** A list inside of something else: cut at its limit without saying so. */
    <T> ObjectNode inner(Collection<T> all, int limit, Function<T, ? extends JsonNode> render) {
        ObjectNode list = Json.object();
        list.set("results", Json.array(all.stream().limit(limit).toList(), render));
        return list.put("start", 0).put("limit", limit).put("size", Math.min(limit, all.size()));
    }
}
