package io.github.camelconfluence.search.store.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Chroma's answers are columns: ids, documents, metadata, embeddings; those to a query in a list for each query. */
record ChromaAnswer(JsonNode columns) {

    static final List<String> CONTENT = List.of("embeddings", "documents", "metadatas");
    static final List<String> CONTENT_AND_DISTANCE = List.of("embeddings", "documents", "metadatas", "distances");

    List<EmbeddingMatch<TextSegment>> listed() {
        return IntStream.range(0, columns.path("ids").size())
                .mapToObj(i -> match("/" + i, 1))
                .toList();
    }

    /** Without what was deleted after it was found: of that Chroma tells the id and no text. */
    List<EmbeddingMatch<TextSegment>> found() {
        return IntStream.range(0, columns.path("ids").path(0).size())
                .filter(i -> !columns.at("/documents/0/" + i).isNull())
                .mapToObj(i ->
                        match("/0/" + i, score(columns.at("/distances/0/" + i).asDouble())))
                .toList();
    }

    List<String> ids() {
        return IntStream.range(0, columns.path("ids").size())
                .mapToObj(i -> columns.path("ids").path(i).asText())
                .toList();
    }

    /** What each id has. */
    Map<String, Metadata> metadata() {
        Map<String, Metadata> metadata = new HashMap<>();
        for (int i = 0; i < columns.path("ids").size(); i++) {
            metadata.put(columns.path("ids").path(i).asText(), metadata("/" + i));
        }
        return metadata;
    }

    /** The distance is between 0 and 2, LangChain4j's score between 1 and 0. */
    private static double score(double cosineDistance) {
        return 1 - cosineDistance / 2;
    }

    private EmbeddingMatch<TextSegment> match(String at, double score) {
        JsonNode numbers = columns.at("/embeddings" + at);
        float[] vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) numbers.path(i).asDouble();
        }
        return new EmbeddingMatch<>(
                score,
                columns.at("/ids" + at).asText(),
                Embedding.from(vector),
                TextSegment.from(columns.at("/documents" + at).asText(), metadata(at)));
    }

    private Metadata metadata(String at) {
        Metadata metadata = new Metadata();
        columns.at("/metadatas" + at).fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isIntegralNumber()) {
                metadata.put(field.getKey(), value.asLong());
            } else if (value.isNumber()) {
                metadata.put(field.getKey(), value.asDouble());
            } else if (!value.isNull()) {
                metadata.put(field.getKey(), value.asText());
            }
        });
        return metadata;
    }
}
