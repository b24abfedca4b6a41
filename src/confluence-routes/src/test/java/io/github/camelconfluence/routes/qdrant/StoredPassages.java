package io.github.camelconfluence.routes.qdrant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Points read back as JSON, to be held against chunks. */
final class StoredPassages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredPassages() {}

    static List<JsonNode> of(Collection<PointStruct> points) {
        return points.stream()
                .map(point -> plain(object(point.getPayloadMap())))
                .toList();
    }

    /** Numbers in the one form that reading gives them, so that equal JSON is equal. */
    static JsonNode plain(Object json) {
        try {
            return JSON.readTree(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode object(Map<String, Value> fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> object.set(name, json(value)));
        return object;
    }

    private static JsonNode json(Value value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> object(value.getStructValue().getFieldsMap());
            case LIST_VALUE -> {
                ArrayNode array = make.arrayNode();
                value.getListValue().getValuesList().forEach(element -> array.add(json(element)));
                yield array;
            }
            case BOOL_VALUE -> make.booleanNode(value.getBoolValue());
            case INTEGER_VALUE -> make.numberNode(value.getIntegerValue());
            case DOUBLE_VALUE -> make.numberNode(value.getDoubleValue());
            case STRING_VALUE -> make.textNode(value.getStringValue());
            default -> make.nullNode();
        };
    }
}
