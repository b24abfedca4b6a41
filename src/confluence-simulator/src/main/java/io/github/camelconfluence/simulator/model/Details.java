package io.github.camelconfluence.simulator.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What most content does not have; shared and empty for generated pages. */
public record Details(
        List<Label> labels,
        Restrictions restrictions,
        List<PastVersion> past,
        Map<String, Property> properties,
        @Nullable Attachment attachment,
        @Nullable InlineMark inline) {

    public static final Details NONE = new Details(List.of(), Restrictions.NONE, List.of(), Map.of(), null, null);

    /** An earlier version with what it said. */
    public record PastVersion(Version version, String title, Body body) {}

    /** A content property; the value is JSON text. */
    public record Property(long id, String key, String json, Version version) {}

    /**
     * What an attachment is made of.
     *
     * @param times how often the bytes follow each other in the file: one of gigabytes need not be held
     */
    public record Attachment(String fileId, String mediaType, byte[] bytes, int times) {
        public Attachment {
            if (times < 1) {
                throw new IllegalArgumentException("A file has its bytes once or more, not " + times + " times");
            }
        }

        public Attachment(String fileId, String mediaType, byte[] bytes) {
            this(fileId, mediaType, bytes, 1);
        }

        /** The same name makes the same file. */
        static Attachment named(String name, String mediaType, byte[] bytes, int times) {
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            return new Attachment(id.toString(), mediaType, bytes, times);
        }

        public long size() {
            return (long) times * bytes.length;
        }
    }

    /** What an inline comment marks, and whether it is still open. */
    public record InlineMark(String selection, boolean resolved) {}

    public Details withLabels(List<Label> now) {
        return new Details(List.copyOf(now), restrictions, past, properties, attachment, inline);
    }

    public Details withRestrictions(Restrictions now) {
        return new Details(labels, now, past, properties, attachment, inline);
    }

    public Details withPast(List<PastVersion> now) {
        return new Details(labels, restrictions, List.copyOf(now), properties, attachment, inline);
    }

    public Details withProperties(Map<String, Property> now) {
        return new Details(labels, restrictions, past, Map.copyOf(now), attachment, inline);
    }

    public Details withAttachment(Attachment now) {
        return new Details(labels, restrictions, past, properties, now, inline);
    }

    public Details withInline(InlineMark now) {
        return new Details(labels, restrictions, past, properties, attachment, now);
    }
}
