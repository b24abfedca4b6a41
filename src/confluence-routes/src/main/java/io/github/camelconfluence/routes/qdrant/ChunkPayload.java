package io.github.camelconfluence.routes.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.ConfluenceChunk;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published JSON of a chunk in the server's own values: lists and objects too, so that all of it can be filtered by. */
final class ChunkPayload {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChunkPayload() {}

    static Map<String, Value> of(ConfluenceChunk chunk) {
        return fields(JSON.valueToTree(chunk));
    }

    private static Map<String, Value> fields(JsonNode object) {
        Map<String, Value> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private static Value value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> ValueFactory.value(fields(node));
            case ARRAY -> ValueFactory.list(elements(node));
            case BOOLEAN -> ValueFactory.value(node.booleanValue());
            case NUMBER ->
                node.isIntegralNumber() ? ValueFactory.value(node.longValue()) : ValueFactory.value(node.doubleValue());
            case NULL -> ValueFactory.nullValue();
            default -> ValueFactory.value(node.asText());
        };
    }

    private static List<Value> elements(JsonNode array) {
        List<Value> elements = new ArrayList<>();
        array.forEach(element -> elements.add(value(element)));
        return elements;
    }
}
