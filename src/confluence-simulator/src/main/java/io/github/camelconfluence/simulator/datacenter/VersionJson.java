package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Details;
import io.github.camelconfluence.simulator.model.Version;
import java.util.List;

/** Versions and the history that they make. */
record VersionJson(Rendering rendering) {
    ObjectNode current(Content content) {
        return of(content.version(), content);
    }

    ObjectNode history(Content content, Expansion expansion) {
        ObjectNode history = Json.object().put("latest", true);
        history.set("createdBy", people().byAccountId(content.origin().authorId()));
        history.put("createdDate", rendering.dates().of(content.createdAt()));
        ObjectNode expandable = Json.object();
        if (expansion.has("lastUpdated")) {
            history.set("lastUpdated", current(content));
        } else {
            expandable.put("lastUpdated", "");
        }
        List<Details.PastVersion> past = content.details().past();
        if (expansion.has("previousVersion") && !past.isEmpty()) {
            history.set("previousVersion", of(past.get(past.size() - 1).version(), content));
        } else {
            expandable.put("previousVersion", "");
        }
        history.set("_links", rendering.links().only(Links.api(content.id()) + "/history"));
        expandable.put("contributors", "").put("nextVersion", "");
        history.set("_expandable", expandable);
        return history;
    }

    private ObjectNode of(Version version, Content content) {
        ObjectNode json = Json.object();
        json.set("by", people().byAccountId(version.authorId()));
        json.put("when", rendering.dates().of(version.createdAt()))
                .put("message", version.message())
                .put("number", version.number())
                .put("minorEdit", false)
                .put("hidden", false);
        json.set(
                "_links",
                rendering.links().only("/rest/experimental/content/" + content.id() + "/version/" + version.number()));
        json.set("_expandable", Json.object().put("content", Links.api(content.id())));
        return json;
    }

    private PeopleJson people() {
        return new PeopleJson(rendering.installation());
    }
}
