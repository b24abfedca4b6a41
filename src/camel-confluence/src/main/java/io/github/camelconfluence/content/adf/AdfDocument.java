package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Tells an Atlassian document from other text, before it is sent: the server's answer names neither fault nor place. */
public final class AdfDocument {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final String CURE =
            " Send the JSON of a node {\"type\":\"doc\",\"version\":1,\"content\":[…]}, or another body format";

    private AdfDocument() {}

    public static boolean is(String text) {
        try {
            check(text);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** @throws IllegalArgumentException unless the text is one JSON object of type {@code doc} with content */
    public static void check(String json) {
        boolean doc = false;
        boolean content = false;
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("The ADF body is no JSON object." + CURE);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                doc |= name.equals("type")
                        && value == JsonToken.VALUE_STRING
                        && parser.getText().equals("doc");
                content |= name.equals("content") && value == JsonToken.START_ARRAY;
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("The ADF body goes on behind its end." + CURE);
            }
        } catch (IOException malformed) {
            throw new IllegalArgumentException("The ADF body is not complete JSON." + CURE, malformed);
        }
        if (!doc || !content) {
            throw new IllegalArgumentException("The ADF body is no node of type doc with content." + CURE);
        }
    }
}
