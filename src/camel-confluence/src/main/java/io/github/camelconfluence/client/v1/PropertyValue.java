package io.github.camelconfluence.client.v1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelconfluence.client.InvalidRequest;

/** The JSON that is stored as a content property. */
public final class PropertyValue {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PropertyValue() {}

    /** @throws InvalidRequest if it is not JSON */
    public static JsonNode parse(String key, String json) {
        try {
            JsonNode value = MAPPER.readTree(json);
            if (!value.isMissingNode()) {
                return value;
            }
        } catch (JsonProcessingException e) {
            // Its message quotes the value.
        }
        throw new InvalidRequest(0, "The value of property '" + key + "' is not JSON");
    }
}
