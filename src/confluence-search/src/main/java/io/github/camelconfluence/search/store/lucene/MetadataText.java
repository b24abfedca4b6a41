package io.github.camelconfluence.search.store.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.document.Metadata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Metadata as it is kept: JSON in which each value begins with a letter for its type, which JSON alone would lose. */
final class MetadataText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MetadataText() {}

    static String of(Metadata metadata) {
        Map<String, String> typed = new TreeMap<>();
        metadata.toMap().forEach((key, value) -> typed.put(key, letter(key, value) + value));
        try {
            return JSON.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Metadata read(String text) {
        try {
            Map<String, Object> values = new LinkedHashMap<>();
            JSON.readValue(text, new TypeReference<Map<String, String>>() {})
                    .forEach((key, typed) -> values.put(key, value(typed.charAt(0), typed.substring(1))));
            return Metadata.from(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The metadata of an entry cannot be read", e);
        }
    }

    private static String letter(String key, Object value) {
        if (value instanceof String) {
            return "s";
        }
        if (value instanceof Integer) {
            return "i";
        }
        if (value instanceof Long) {
            return "l";
        }
        if (value instanceof Float) {
            return "f";
        }
        if (value instanceof Double) {
            return "d";
        }
        if (value instanceof UUID) {
            return "u";
        }
        throw new IllegalArgumentException("The metadata " + key + " is a "
                + value.getClass().getSimpleName() + ": the store takes texts, numbers and UUIDs");
    }

    private static Object value(char letter, String text) {
        return switch (letter) {
            case 's' -> text;
            case 'i' -> Integer.valueOf(text);
            case 'l' -> Long.valueOf(text);
            case 'f' -> Float.valueOf(text);
            case 'd' -> Double.valueOf(text);
            case 'u' -> UUID.fromString(text);
            default -> throw new IllegalArgumentException("There is no type of metadata called " + letter);
        };
    }
}
