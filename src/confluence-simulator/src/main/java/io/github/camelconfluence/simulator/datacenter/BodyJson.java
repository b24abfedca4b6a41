package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.cloud.IncludedPages;
import io.github.camelconfluence.simulator.cloud.Rendered;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.View;
import java.util.List;

/** The forms of a body; those that were not asked for are named as expandable. */
final class BodyJson {
    private static final List<String> FORMS =
            List.of("storage", "view", "export_view", "styled_view", "editor", "anonymous_export_view");

    private BodyJson() {}

    static ObjectNode of(Content content, View view, Expansion expansion) {
        ObjectNode body = Json.object();
        ObjectNode expandable = Json.object();
        for (String form : FORMS) {
            if (expansion.has(form)) {
                body.set(form, form(content, view, form));
            } else {
                expandable.put(form, "");
            }
        }
        body.set("_expandable", expandable);
        return body;
    }

    private static ObjectNode form(Content content, View view, String form) {
        boolean source = form.equals("storage") || form.equals("editor");
        String storage = content.storage();
        ObjectNode json = Json.object()
                .put("value", source ? storage : Rendered.fromStorage(new IncludedPages(view).in(storage)))
                .put("representation", form);
        json.set("_expandable", Json.object().put("content", Links.api(content.id())));
        return json;
    }
}
