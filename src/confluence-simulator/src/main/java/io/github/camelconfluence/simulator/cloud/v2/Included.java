package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Details;
import io.github.camelconfluence.simulator.model.Label;
import io.github.camelconfluence.simulator.model.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What {@code include-…} adds to a single answer: at most 50 of each. */
final class Included {

    private static final int MOST = 50;

    private Included() {}

    static void addTo(Call call, Content content, ObjectNode row) {
        if (call.query().flag("include-labels")) {
            add(row, "labels", Json.array(content.labels(), Included::label));
        }
        if (call.query().flag("include-properties")) {
            add(row, "properties", Json.array(properties(content), Included::property));
        }
        if (call.query().flag("include-versions")) {
            add(row, "versions", Json.array(versions(content), ContentJson::version));
        }
        if (call.query().flag("include-operations")) {
            add(row, "operations", OperationsResource.on(content, call));
        }
        if (call.query().flag("include-likes")) {
            add(row, "likes", Json.array());
        }
    }

    static ObjectNode label(Label label) {
        return Json.object()
                .put("id", Long.toString(label.id()))
                .put("name", label.name())
                .put("prefix", label.prefix());
    }

    static ObjectNode property(Details.Property property) {
        ObjectNode row = Json.object().put("id", Long.toString(property.id())).put("key", property.key());
        row.set("value", Json.read(property.json()));
        row.set("version", ContentJson.version(property.version()));
        return row;
    }

    static List<Details.Property> properties(Content content) {
        return content.details().properties().values().stream()
                .sorted(Comparator.comparing(Details.Property::id))
                .toList();
    }

    /** Newest first. */
    static List<Version> versions(Content content) {
        List<Version> versions = new ArrayList<>(Stream.concat(
                        content.details().past().stream().map(Details.PastVersion::version),
                        Stream.of(content.version()))
                .toList());
        Collections.reverse(versions);
        return versions;
    }

    private static void add(ObjectNode row, String name, ArrayNode all) {
        ObjectNode included = row.putObject(name);
        ArrayNode results = included.putArray("results");
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            results.add(all.get(i));
        }
        included.putObject("meta").put("hasMore", all.size() > MOST);
        included.putObject("_links")
                .put("self", "/wiki/api/v2/pages/" + row.path("id").asText() + "/" + name);
    }
}
