package io.github.camelconfluence.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A model that needs no file: texts with the same words are near each other. Remembers what it was asked. */
public final class HashedWords implements EmbeddingModel {

    private static final int DIMENSION = 64;

    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> calls = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        calls.add(segments.size());
        segments.forEach(segment -> texts.add(segment.text()));
        return Response.from(
                segments.stream().map(segment -> vector(segment.text())).toList());
    }

    private static Embedding vector(String text) {
        float[] vector = new float[DIMENSION];
        vector[0] = 0.01f;
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            vector[Math.floorMod(word.hashCode(), DIMENSION)] += 1;
        }
        Embedding embedding = Embedding.from(vector);
        embedding.normalize();
        return embedding;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    /** All texts since the last time, oldest first. */
    public List<String> takeTexts() {
        synchronized (texts) {
            List<String> taken = List.copyOf(texts);
            texts.clear();
            calls.clear();
            return taken;
        }
    }

    /** How many texts each call brought, since texts were last taken. */
    public List<Integer> calls() {
        return List.copyOf(calls);
    }
}
