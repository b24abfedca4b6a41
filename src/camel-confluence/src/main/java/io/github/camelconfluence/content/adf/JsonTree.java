package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.content.model.Findings;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads JSON as far as it goes: of a truncated document, what came before the cut is kept. */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final ArrayNode top = JsonNodeFactory.instance.arrayNode();
    private final Deque<ContainerNode<?>> open = new ArrayDeque<>();

    private JsonTree() {}

    static JsonNode read(String json, Findings findings) {
        JsonTree tree = new JsonTree();
        tree.open.push(tree.top);
        try (JsonParser parser = FACTORY.createParser(json)) {
            while (parser.nextToken() != null) {
                tree.add(parser);
            }
        } catch (IOException malformed) {
            findings.warn("malformed: the document is not complete JSON");
        }
        return tree.top.path(0);
    }

    private void add(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructEnd()) {
            open.pop();
        } else if (token == JsonToken.START_OBJECT) {
            push(parser, JsonNodeFactory.instance.objectNode());
        } else if (token == JsonToken.START_ARRAY) {
            push(parser, JsonNodeFactory.instance.arrayNode());
        } else if (token.isScalarValue()) {
            put(parser, JsonNodeFactory.instance.textNode(parser.getText()));
        }
    }

    private void push(JsonParser parser, ContainerNode<?> node) throws IOException {
        put(parser, node);
        open.push(node);
    }

    private void put(JsonParser parser, JsonNode node) throws IOException {
        if (open.peek() instanceof ObjectNode object) {
            object.set(parser.currentName(), node);
        } else if (open.peek() instanceof ArrayNode array) {
            array.add(node);
        }
    }
}
