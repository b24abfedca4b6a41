package io.github.camelconfluence.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Stands in for a model on a machine of its own: every call takes as long, and costs no processor here. */
final class FixedLatency implements EmbeddingModel {

    private static final int DIMENSION = 384;

    private final Duration latency;
    private long busy;
    private long first = Long.MAX_VALUE;
    private long last;
    private int calls;
    private int texts;

    FixedLatency(Duration latency) {
        this.latency = latency;
    }

    @Override
    public synchronized Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        long begin = System.nanoTime();
        first = Math.min(first, begin);
        List<Embedding> vectors = segments.stream().map(FixedLatency::vector).toList();
        long until = begin + latency.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        last = System.nanoTime();
        busy += last - begin;
        calls++;
        texts += segments.size();
        return Response.from(vectors);
    }

    private static Embedding vector(TextSegment segment) {
        Random random = new Random(segment.text().hashCode());
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = random.nextFloat() - 0.5f;
        }
        Embedding embedding = Embedding.from(vector);
        embedding.normalize();
        return embedding;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    /** Of the time between its first call and its last. */
    synchronized double busy() {
        return (double) busy / (last - first);
    }

    synchronized int calls() {
        return calls;
    }

    synchronized int texts() {
        return texts;
    }
}
