package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.macro.Emoticons;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Nodes that stand for a word or a sign. */
final class SymbolNodes {

    private SymbolNodes() {}

    static void addTo(Map<String, NodeReader> readers) {
        readers.put("mention", SymbolNodes::mention);
        readers.put("emoji", SymbolNodes::emoji);
        readers.put("date", SymbolNodes::date);
        readers.put("status", SymbolNodes::status);
    }

    private static void mention(JsonNode node, Flow flow, AdfNodes nodes) {
        String text = Adf.attribute(node, "text");
        String name = text.startsWith("@") ? text.substring(1) : text;
        flow.inline(new Inline.Mention(Adf.attribute(node, "id"), name.strip()));
    }

    private static void emoji(JsonNode node, Flow flow, AdfNodes nodes) {
        flow.text(Emoticons.text(
                Adf.attribute(node, "text"), Adf.attribute(node, "id"), Adf.attribute(node, "shortName")));
    }

    /** Midnight UTC of the day, in milliseconds. */
    private static void date(JsonNode node, Flow flow, AdfNodes nodes) {
        String timestamp = Adf.attribute(node, "timestamp");
        try {
            Instant instant = Instant.ofEpochMilli(Long.parseLong(timestamp));
            flow.inline(
                    new Inline.Date(instant.atZone(ZoneOffset.UTC).toLocalDate().toString()));
        } catch (NumberFormatException | DateTimeException notANumber) {
            flow.text(timestamp);
        }
    }

    private static void status(JsonNode node, Flow flow, AdfNodes nodes) {
        String title = Adf.attribute(node, "text").strip();
        if (!title.isEmpty()) {
            flow.inline(new Inline.Status(title));
        }
    }
}
