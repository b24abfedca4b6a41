package io.github.camelconfluence.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.github.camelconfluence.search.servers.HashedWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Remembers what it was asked. */
final class AskedModel implements EmbeddingModel {

    private final EmbeddingModel model = new HashedWords();
    private final List<List<String>> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile CountDownLatch free = new CountDownLatch(0);

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        calls.add(segments.stream().map(TextSegment::text).toList());
        try {
            free.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return model.embedAll(segments);
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    /** Whoever asks waits for the answer. */
    void beBusy() {
        free = new CountDownLatch(1);
    }

    void goOn() {
        free.countDown();
    }

    void forget() {
        calls.clear();
    }

    /** All texts since it last forgot, oldest first. */
    List<String> texts() {
        return calls().stream().flatMap(List::stream).toList();
    }

    List<List<String>> calls() {
        return List.copyOf(calls);
    }
}
