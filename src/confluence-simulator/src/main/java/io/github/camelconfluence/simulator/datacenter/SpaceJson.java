package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Space;

/** A space; its id is a number here, and a string nowhere. */
record SpaceJson(Rendering rendering) {
    ObjectNode of(Space space, Expansion expansion) {
        ObjectNode json = Json.object()
                .put("id", space.id())
                .put("key", space.key())
                .put("name", space.name())
                .put("status", status(space))
                .put("type", type(space));
        json.set(
                "_links",
                rendering.links().only(Links.api(space)).put("webui", "/display/" + Links.encode(space.key())));
        ObjectNode expandable =
                Json.object().put("metadata", "").put("icon", "").put("retentionPolicy", "");
        homepage(json, expandable, space, expansion);
        if (expansion.has("description")) {
            json.set("description", description());
        } else {
            expandable.put("description", "");
        }
        json.set("_expandable", expandable);
        return json;
    }

    static String status(Space space) {
        return space.archived() ? "archived" : "current";
    }

    static String type(Space space) {
        return space.kind() == Space.Kind.PERSONAL ? "personal" : "global";
    }

    private void homepage(ObjectNode json, ObjectNode expandable, Space space, Expansion expansion) {
        ContentId homepage = space.homepage();
        if (homepage == null) {
            return;
        }
        if (expansion.has("homepage")) {
            rendering
                    .view()
                    .find(homepage)
                    .ifPresent(page -> json.set("homepage", rendering.content().of(page, expansion.below("homepage"))));
        } else {
            expandable.put("homepage", Links.api(homepage));
        }
    }

    private static ObjectNode description() {
        ObjectNode plain = Json.object().put("value", "").put("representation", "plain");
        ObjectNode description = Json.object();
        description.set("plain", plain);
        return description;
    }
}
