package io.github.camelconfluence.search.store;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import io.github.camelconfluence.ConfluenceChunk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A passage as the store keeps it.
 *
 * @param key of the entry: a UUID made of the chunk's id, since some stores take nothing else
 * @param segment the passage's text, and what {@link ChunkFields} names
 * @param embedding of the text and where it stands
 */
public record StoredChunk(String key, TextSegment segment, Embedding embedding) {

    public static String keyOf(String chunkId) {
        return UUID.nameUUIDFromBytes(chunkId.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * @param accessId of the chunk's readers
     * @param embeddedHash of the text that the embedding is of
     */
    public static TextSegment segment(ConfluenceChunk chunk, String accessId, String embeddedHash) {
        Metadata metadata = new Metadata()
                .put(ChunkFields.RECORD, ChunkFields.CHUNK)
                .put(ChunkFields.CHUNK_ID, Objects.requireNonNull(chunk.id()))
                .put(ChunkFields.CONTENT_ID, chunk.contentId())
                .put(ChunkFields.TYPE, chunk.type())
                .put(ChunkFields.VERSION, chunk.version() == null ? 0 : chunk.version())
                .put(ChunkFields.SPACE, chunk.space().key())
                .put(ChunkFields.SPACE_NAME, chunk.space().name())
                .put(ChunkFields.TITLE, chunk.title())
                .put(ChunkFields.PATH, chunk.path())
                .put(ChunkFields.LABELS, String.join(" ", chunk.labels()))
                .put(ChunkFields.URL, chunk.url() == null ? "" : chunk.url())
                .put(ChunkFields.MODIFIED_AT, chunk.modifiedAt() == null ? "" : chunk.modifiedAt())
                .put(ChunkFields.HEADINGS, String.join(" › ", chunk.headings()))
                .put(ChunkFields.ORDINAL, chunk.ordinal())
                .put(ChunkFields.COUNT, chunk.count())
                .put(ChunkFields.KINDS, String.join(" ", chunk.kinds()))
                .put(ChunkFields.ACCESS_ID, accessId)
                .put(ChunkFields.CONTENT_HASH, Objects.requireNonNull(chunk.contentHash()))
                .put(ChunkFields.EMBEDDED_HASH, embeddedHash);
        chunk.labels().forEach(label -> metadata.put(ChunkFields.label(label), "true"));
        metadata.toMap().forEach((field, value) -> {
            if (value instanceof String text) {
                metadata.put(field, storable(text));
            }
        });
        return TextSegment.from(storable(Objects.requireNonNull(chunk.text())), metadata);
    }

    /** Files may have a NUL, which PostgreSQL does not take: replaced for all stores, so that each gives back what it got. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    public String contentId() {
        return text(ChunkFields.CONTENT_ID);
    }

    public String embeddedHash() {
        return text(ChunkFields.EMBEDDED_HASH);
    }

    /** Of one of the fields of text. */
    public String text(String field) {
        return Objects.requireNonNullElse(segment.metadata().getString(field), "");
    }

    /** Stores give numbers back as whatever they keep them as. */
    public int number(String field) {
        Object value = segment.metadata().toMap().get(field);
        return value == null ? 0 : (int) Double.parseDouble(value.toString());
    }

    public List<String> labels() {
        String labels = text(ChunkFields.LABELS);
        return labels.isEmpty() ? List.of() : List.of(labels.split(" "));
    }

    /** Whether writing the other in its place would change nothing. */
    public boolean saysTheSameAs(TextSegment other) {
        return segment.text().equals(other.text()) && words(segment).equals(words(other));
    }

    private static List<String> words(TextSegment segment) {
        return segment.metadata().toMap().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toList();
    }
}
