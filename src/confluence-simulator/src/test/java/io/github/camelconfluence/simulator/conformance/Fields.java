package io.github.camelconfluence.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Paths of all fields of an answer; elements of an array count as one. */
final class Fields {
    private Fields() {}

    static Set<String> of(JsonNode node, Pattern leftOut) {
        Set<String> fields = new TreeSet<>();
        collect("", node, fields);
        fields.removeIf(field -> leftOut.matcher(field).matches());
        return fields;
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        if (node.isArray()) {
            node.forEach(element -> collect(path, element, fields));
        }
        node.fields().forEachRemaining(entry -> {
            String field = path + "/" + entry.getKey();
            fields.add(field);
            collect(field, entry.getValue(), fields);
        });
    }
}
