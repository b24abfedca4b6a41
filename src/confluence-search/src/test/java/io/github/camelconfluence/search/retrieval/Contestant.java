package io.github.camelconfluence.search.retrieval;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import io.github.camelconfluence.ConfluenceChange;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.query.Search;
import io.github.camelconfluence.search.query.SearchRequest;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import java.util.List;
import java.util.Objects;

/** A way to cut and rank. */
interface Contestant {

    int MOST = 10;
    int EASY_RAG_SIZE = 300;
    int EASY_RAG_OVERLAP = 30;

    /** Best first, at most {@link #MOST}. */
    List<Found> best(String question);

    /** As the product searches, for somebody who may read all of these pages. */
    static Contestant searching(ChunkStore store, EmbeddingModel model, List<ConfluenceChange> pages) {
        Search search = new Search(store, model);
        List<String> accessIds =
                pages.stream().map(Contestant::accessId).distinct().toList();
        return question -> search.search(new SearchRequest(question, List.of(), List.of(), MOST), accessIds).stream()
                .map(passage -> new Found(passage.space(), passage.title(), passage.text()))
                .toList();
    }

    /** By vectors alone. */
    static Contestant nearest(EmbeddingStore<TextSegment> store, EmbeddingModel model) {
        return question -> store
                .search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(model.embed(question).content())
                        .filter(metadataKey(ChunkFields.RECORD).isEqualTo(ChunkFields.CHUNK))
                        .maxResults(MOST)
                        .build())
                .matches()
                .stream()
                .map(match -> found(match.embedded()))
                .toList();
    }

    private static Found found(TextSegment segment) {
        return new Found(
                Objects.requireNonNull(segment.metadata().getString(ChunkFields.SPACE)),
                Objects.requireNonNull(segment.metadata().getString(ChunkFields.TITLE)),
                segment.text());
    }

    /** Cuts as LangChain4j's Easy RAG does, and embeds no more than the passage; the metadata is what {@link Search} reads. */
    static void ingest(List<ConfluenceChange> pages, EmbeddingModel model, EmbeddingStore<TextSegment> store) {
        EmbeddingStoreIngestor.builder()
                .documentSplitter(DocumentSplitters.recursive(
                        EASY_RAG_SIZE, EASY_RAG_OVERLAP, new HuggingFaceTokenCountEstimator()))
                .embeddingModel(model)
                .embeddingStore(store)
                .build()
                .ingest(pages.stream()
                        .filter(page -> page.text() != null && !page.text().isBlank())
                        .map(Contestant::document)
                        .toList());
    }

    private static Document document(ConfluenceChange page) {
        Metadata metadata = new Metadata()
                .put(ChunkFields.RECORD, ChunkFields.CHUNK)
                .put(ChunkFields.CONTENT_ID, page.id())
                .put(ChunkFields.SPACE, page.space().key())
                .put(ChunkFields.TITLE, page.title())
                .put(ChunkFields.ACCESS_ID, accessId(page));
        return Document.from(Objects.requireNonNull(page.text()), metadata);
    }

    private static String accessId(ConfluenceChange page) {
        return Access.of(Objects.requireNonNull(page.readers())).id();
    }
}
