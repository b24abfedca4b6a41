package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Space;
import java.util.List;
import java.util.Locale;

/** Spaces as v1 shows them: their id is a number here. */
final class SpaceJson {

    private static final List<String> EXPANDABLE =
            List.of("metadata", "operations", "identifiers", "permissions", "roles", "icon", "description", "history");

    private SpaceJson() {}

    static ObjectNode of(V1Call call, Space space) {
        String self = "/rest/api/space/" + space.key();
        ObjectNode json = Json.object()
                .put("id", space.id())
                .put("key", space.key())
                .put("alias", space.key())
                .put("name", space.name())
                .put("type", space.kind().name().toLowerCase(Locale.ROOT))
                .put("status", space.archived() ? "archived" : "current");
        ObjectNode expandable = json.putObject("_expandable");
        EXPANDABLE.forEach(name -> expandable.put(name, ""));
        expandable
                .put("settings", self + "/settings")
                .put("theme", self + "/theme")
                .put("lookAndFeel", "/rest/api/settings/lookandfeel?spaceKey=" + space.key())
                .put("homepage", space.homepage() == null ? "" : "/rest/api/content/" + space.homepage());
        json.putObject("_links")
                .put("webui", "/spaces/" + space.key())
                .put("self", call.links().base() + self);
        return json;
    }
}
