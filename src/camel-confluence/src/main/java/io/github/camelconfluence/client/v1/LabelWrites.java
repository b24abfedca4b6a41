package io.github.camelconfluence.client.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.Collection;

/** Puts labels on and takes them off, the same on Cloud and Data Center. */
public record LabelWrites(SiteApi api, String scope) {

    public void add(ContentId id, Collection<String> labels) {
        if (labels.isEmpty()) {
            return;
        }
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        labels.forEach(label -> json.addObject().put("prefix", "global").put("name", label));
        api.perform(
                api.changing("POST", labelsOf(id)).needing(scope).repeatable().with(json));
    }

    /** As a parameter a name may have a slash in it. */
    public void remove(ContentId id, String label) {
        api.delete(labelsOf(id).with("name", label), scope);
    }

    private static Query labelsOf(ContentId id) {
        return Query.of("/rest/api/content", id.value(), "label");
    }
}
