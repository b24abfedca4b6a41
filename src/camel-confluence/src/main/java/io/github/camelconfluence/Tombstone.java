package io.github.camelconfluence;

import io.github.camelconfluence.client.ContentType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;

/**
 * A record without a value, by which a compacted topic says that a content is gone. It says which by its key or headers, as
 * {@code routes/confluence-to-kafka.camel.yaml} writes them, and little else: what nobody knows any more is empty.
 */
final class Tombstone {

    private static final String KEY = "kafka.KEY";

    private Tombstone() {}

    static ConfluenceChange of(Message message) {
        return new ConfluenceChange(
                ConfluenceChange.SCHEMA,
                ConfluenceChunk.DELETED,
                List.of("status"),
                id(message),
                type(message),
                "deleted",
                "",
                "",
                new ConfluenceChange.Space("", text("confluence-space", message), ""),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                "",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                ConfluenceChange.Conversion.LOSSLESS,
                null);
    }

    /** A key may have a prefix, such as the name of a site, up to its last slash. */
    private static String id(Message message) {
        String id = text("confluence-id", message);
        if (id.isEmpty()) {
            String key = text(KEY, message);
            id = key.substring(key.lastIndexOf('/') + 1);
        }
        if (id.isEmpty()) {
            throw new UnreadableChangeException(
                    "confluence:chunks takes a message without a body for a deletion, and this one"
                            + " does not say of what: set header confluence-id, or " + KEY + " to the content's id");
        }
        return id;
    }

    /** The schema has no word for what is not known; most contents are pages. */
    private static String type(Message message) {
        String given = text("confluence-type", message);
        boolean known = Arrays.stream(ContentType.values())
                .anyMatch(type -> type.wireName().equals(given));
        return known ? given : ContentType.PAGE.wireName();
    }

    private static String text(String header, Message message) {
        String value = message.getHeader(header, String.class);
        return value == null ? "" : value.strip();
    }
}
