package io.github.camelconfluence;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** A change as it comes back from where it was published: the record, or its JSON in whatever carries it. */
final class PublishedChange {

    /** Without these nobody can say what a chunk belongs to. */
    private static final List<String> NEEDED =
            List.of("/event", "/id", "/type", "/title", "/site", "/path", "/space/id", "/space/key", "/space/name");

    /** The schema only grows: what is newer is passed over, and lists that were not there yet are empty. */
    private static final ObjectMapper MAPPER = mapper();

    private PublishedChange() {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        JsonSetter.Value emptyForNull = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        mapper.configOverride(List.class).setSetterInfo(emptyForNull);
        mapper.configOverride(Map.class).setSetterInfo(emptyForNull);
        return mapper;
    }

    /** Null for a message without a body. */
    static @Nullable ConfluenceChange in(Message message) {
        Object body = message.getBody();
        if (body == null || body instanceof ConfluenceChange) {
            return (ConfluenceChange) body;
        }
        try {
            JsonNode json = json(body, message);
            check(json);
            return MAPPER.treeToValue(json, ConfluenceChange.class);
        } catch (IOException e) {
            throw refused("is no JSON of a change (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static JsonNode json(Object body, Message message) throws IOException {
        if (body instanceof Map<?, ?> || body instanceof JsonNode) {
            return MAPPER.valueToTree(body);
        }
        if (body instanceof String text) {
            return MAPPER.readTree(text);
        }
        byte[] bytes = message.getBody(byte[].class);
        if (bytes == null) {
            throw refused("is a " + body.getClass().getName());
        }
        return MAPPER.readTree(bytes);
    }

    private static void check(JsonNode json) {
        JsonNode schema = json.path("schema");
        if (!schema.isInt()) {
            throw refused("has no number 'schema'");
        }
        if (schema.intValue() > ConfluenceChange.SCHEMA) {
            throw new IllegalStateException("confluence:chunks reads changes of schema " + ConfluenceChange.SCHEMA
                    + ", and this one is of schema " + schema.intValue()
                    + ": use a camel-confluence as new as the one that wrote it");
        }
        for (String name : NEEDED) {
            if (!json.at(name).isTextual()) {
                throw refused("has no text '" + name.substring(1) + "'");
            }
        }
    }

    /** Never with what the body holds: that may be anybody's page. */
    private static UnreadableChangeException refused(String what) {
        return new UnreadableChangeException(
                "confluence:chunks needs a change: an exchange that a confluence: consumer made, a"
                        + " ConfluenceChange, or its JSON as 'marshal: json' wrote it; the body " + what
                        + ": cut into chunks before the body is changed, or right behind what the change was read from");
    }
}
