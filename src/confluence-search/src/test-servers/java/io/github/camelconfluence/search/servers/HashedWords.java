package io.github.camelconfluence.search.servers;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An embedding model that knows no meaning: texts of the same words are near each other. Always the same, and at once. */
public final class HashedWords implements EmbeddingModel {

    public static final int DIMENSION = 512;

    private final AtomicInteger calls = new AtomicInteger();
    private volatile @Nullable RuntimeException failure;

    /** How often it was asked. */
    public int calls() {
        return calls.get();
    }

    public void failWith(RuntimeException failure) {
        this.failure = failure;
    }

    public void recover() {
        failure = null;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        calls.incrementAndGet();
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        return Response.from(
                segments.stream().map(segment -> embedding(segment.text())).toList());
    }

    private static Embedding embedding(String text) {
        float[] vector = new float[DIMENSION];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            vector[Math.floorMod(word.hashCode(), DIMENSION)]++;
        }
        Embedding embedding = Embedding.from(vector);
        embedding.normalize();
        return embedding;
    }
}
