package io.github.camelconfluence.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import org.jspecify.annotations.Nullable;

/** Whether two bodies say the same, however Confluence has written down what it was sent. */
public final class SameBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SameBody() {}

    public static boolean of(@Nullable Body one, @Nullable Body other) {
        if (one == null || other == null || one.equals(other)) {
            return one == null ? other == null : one.equals(other);
        }
        if (one.representation() != other.representation()) {
            return false;
        }
        return one.representation() == BodyRepresentation.ADF
                ? sameAdf(one.value(), other.value())
                : NormalStorage.of(one.value()).equals(NormalStorage.of(other.value()));
    }

    private static boolean sameAdf(String one, String other) {
        try {
            return withoutIds(one).equals(withoutIds(other));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static JsonNode withoutIds(String json) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(json);
        strip(tree);
        return tree;
    }

    /** Confluence gives each block a local id, which no editor shows. */
    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("localId");
        }
        node.forEach(SameBody::strip);
    }
}
