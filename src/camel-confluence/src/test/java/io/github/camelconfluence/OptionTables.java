package io.github.camelconfluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;

/** Writes the reference of options and headers from the catalog entry that Camel's plugin makes of the source. */
final class OptionTables {

    private static final String CATALOG = "/META-INF/io/github/camelconfluence/confluence.json";

    private final JsonNode catalog;

    OptionTables() throws IOException {
        catalog = new ObjectMapper().readTree(OptionTables.class.getResourceAsStream(CATALOG));
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("# Options and headers of `confluence:`\n\n");
        out.append(
                "Generated from the source by the build; do not edit. Options under *Connection* and *Security* are best"
                        + " set once, as `camel.component.confluence.<option>`; every one may be set on an endpoint as well.\n\n");
        out.append("`confluence:spaces[?options]`: ")
                .append(text(catalog.path("properties").path("spaces"), "description"))
                .append('\n');
        section(out, "Connection", group -> group.startsWith("connection"));
        section(out, "Security", group -> group.startsWith("security") || group.startsWith("proxy"));
        section(out, "What is followed, and what is written", group -> group.equals("common"));
        section(out, "What is followed, and how", group -> group.equals("consumer"));
        section(out, "Polling", group -> group.equals("scheduler"));
        section(out, "What is written, and how", group -> group.equals("producer"));
        section(out, "Camel's own", group -> group.equals("consumer (advanced)"));
        headers(out, "Headers of a change", "consumer");
        out.append("\nBeside them Camel's own: `CamelMessageTimestamp`, `Content-Type`, and the exchange properties"
                + " `CamelBatchIndex`, `CamelBatchSize` and `CamelBatchComplete` of the slice.\n");
        headers(out, "Headers of a producer", "producer");
        return out.toString();
    }

    private void section(StringBuilder out, String title, Predicate<String> groups) {
        out.append("\n## ").append(title).append("\n\n| option | default | meaning |\n|---|---|---|\n");
        for (Map.Entry<String, JsonNode> option : catalog.path("properties").properties()) {
            JsonNode node = option.getValue();
            if (text(node, "kind").equals("parameter") && groups.test(text(node, "group"))) {
                out.append("| `").append(option.getKey()).append("` | ");
                out.append(
                        node.has("defaultValue")
                                ? "`" + node.path("defaultValue").asText() + "`"
                                : "–");
                out.append(" | ")
                        .append(cell(text(node, "description")))
                        .append(values(node))
                        .append(" |\n");
            }
        }
    }

    private static String values(JsonNode node) {
        if (!node.has("enum") || node.path("enum").size() > 8) {
            return "";
        }
        StringBuilder values = new StringBuilder(" One of ");
        node.path("enum")
                .forEach(value -> values.append('`').append(value.asText()).append("` "));
        return values.toString().stripTrailing() + ".";
    }

    private void headers(StringBuilder out, String title, String group) {
        out.append("\n## ").append(title).append("\n\n| header | type | meaning |\n|---|---|---|\n");
        for (Map.Entry<String, JsonNode> header : catalog.path("headers").properties()) {
            if (!text(header.getValue(), "label").equals(group)) {
                continue;
            }
            out.append("| `").append(header.getKey()).append("` | ");
            out.append(text(header.getValue(), "javaType")).append(" | ");
            out.append(cell(text(header.getValue(), "description"))).append(" |\n");
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String cell(String text) {
        return text.replace("<code>", "`")
                .replace("</code>", "`")
                .replace("|", "\\|")
                .replace("\n", " ");
    }
}
