package io.github.camelconfluence.search.store;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Chunks and vectors for tests of stores. */
public final class Passages {

    public static final int DIMENSION = 16;

    private Passages() {}

    /** Always the same for the same seed; no two point the same way. */
    public static Embedding vector(long seed) {
        Random random = new Random(seed * 7_919 + 1);
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        Embedding embedding = Embedding.from(vector);
        embedding.normalize();
        return embedding;
    }

    public static StoredChunk chunk(String contentId, int ordinal, String text) {
        return chunk(contentId, ordinal, text, new Metadata());
    }

    /** With this metadata beside, or instead of, what every chunk has. */
    public static StoredChunk chunk(String contentId, int ordinal, String text, Metadata metadata) {
        String id = contentId + "-" + ordinal;
        Metadata all = new Metadata()
                .put(ChunkFields.RECORD, ChunkFields.CHUNK)
                .put(ChunkFields.CHUNK_ID, id)
                .put(ChunkFields.CONTENT_ID, contentId)
                .put(ChunkFields.ORDINAL, ordinal)
                .put(ChunkFields.ACCESS_ID, "everyone")
                .putAll(metadata.toMap());
        return new StoredChunk(StoredChunk.keyOf(id), TextSegment.from(text, all), vector(id.hashCode()));
    }

    public static List<StoredChunk> chunks(String contentId, int count) {
        return IntStream.range(0, count)
                .mapToObj(ordinal -> chunk(contentId, ordinal, "Passage " + ordinal + " of " + contentId))
                .toList();
    }
}
