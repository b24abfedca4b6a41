package io.github.camelconfluence.search.store.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import io.github.camelconfluence.search.store.Droppable;
import io.github.camelconfluence.search.store.FilteredListing;
import io.github.camelconfluence.search.store.FirstCome;
import io.github.camelconfluence.search.store.StoreGoneException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Passages in Chroma. LangChain4j's store does not do: its {@code add} leaves an entry that is there as it was, it cannot list,
 * and it waits five seconds. Thread-safe, as long as nobody else writes the same entries at the same time.
 */
public final class ChromaStore implements EmbeddingStore<TextSegment>, FilteredListing, FirstCome, Droppable {

    /** Of entries in a request: SQLite, on which Chroma rests, takes some thousand values, and an answer has a size. */
    private static final int PAGE = 500;

    private final ChromaCollection collection;
    private volatile String id;
    private volatile boolean gone;

    ChromaStore(ChromaCollection collection, String id) {
        this.collection = collection;
        this.id = id;
    }

    @Override
    public void addAll(List<String> ids, List<Embedding> embeddings, List<TextSegment> segments) {
        for (int from = 0; from < ids.size(); from += PAGE) {
            int to = Math.min(from + PAGE, ids.size());
            upsert(ids.subList(from, to), embeddings.subList(from, to), segments.subList(from, to));
        }
    }

    private void upsert(List<String> ids, List<Embedding> embeddings, List<TextSegment> segments) {
        Map<String, Metadata> present =
                read("get", Map.of("ids", ids, "include", List.of("metadatas"))).metadata();
        List<Map<String, Object>> metadata = IntStream.range(0, ids.size())
                .mapToObj(
                        i -> replacing(present.get(ids.get(i)), segments.get(i).metadata()))
                .toList();
        write(
                "upsert",
                Map.of(
                        "ids",
                        ids,
                        "embeddings",
                        embeddings.stream().map(Embedding::vector).toList(),
                        "documents",
                        segments.stream().map(TextSegment::text).toList(),
                        "metadatas",
                        metadata));
    }

    /** What Chroma calls to add leaves an entry that is there as it is. */
    @Override
    public void addIfAbsent(String id, Embedding embedding, TextSegment segment) {
        write(
                "add",
                Map.of(
                        "ids", List.of(id),
                        "embeddings", List.of(embedding.vector()),
                        "documents", List.of(segment.text()),
                        "metadatas", List.of(segment.metadata().toMap())));
    }

    /** Chroma merges: a field that is not named stays, so that a page would keep the label it has lost. */
    private static Map<String, Object> replacing(@Nullable Metadata present, Metadata next) {
        Map<String, Object> fields = new HashMap<>();
        Set<String> gone = present == null ? Set.of() : present.toMap().keySet();
        gone.forEach(name -> fields.put(name, null));
        fields.putAll(next.toMap());
        return fields;
    }

    @Override
    public void removeAll(Collection<String> ids) {
        pages(List.copyOf(ids)).forEach(page -> write("delete", Map.of("ids", page)));
    }

    @Override
    public void removeAll(Filter filter) {
        removeAll(idsOf(filter));
    }

    @Override
    public void removeAll() {
        id = collection.empty();
    }

    @Override
    public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
        Map<String, Object> query = new HashMap<>(Map.of(
                "query_embeddings", List.of(request.queryEmbedding().vector()),
                "n_results", request.maxResults(),
                "include", ChromaAnswer.CONTENT_AND_DISTANCE));
        if (request.filter() != null) {
            query.put("where", ChromaFilter.where(request.filter()));
        }
        List<EmbeddingMatch<TextSegment>> found = read("query", query).found();
        return new EmbeddingSearchResult<>(passing(request.filter(), found)
                .filter(match -> match.score() >= request.minScore())
                .toList());
    }

    @Override
    public List<EmbeddingMatch<TextSegment>> all(Filter filter) {
        List<EmbeddingMatch<TextSegment>> first = listed(Map.of("where", ChromaFilter.where(filter), "limit", PAGE));
        // The rest by id, since what others write meanwhile would shift pages by number.
        return first.size() < PAGE
                ? passing(filter, first).toList()
                : pages(idsOf(filter))
                        .flatMap(page -> passing(filter, listed(Map.of("ids", page))))
                        .toList();
    }

    /** Chroma filters first and reads what passed a moment later: what was changed in between may be for others to read. */
    private static Stream<EmbeddingMatch<TextSegment>> passing(
            @Nullable Filter filter, List<EmbeddingMatch<TextSegment>> found) {
        return filter == null
                ? found.stream()
                : found.stream().filter(match -> filter.test(match.embedded().metadata()));
    }

    private List<EmbeddingMatch<TextSegment>> listed(Map<String, Object> which) {
        Map<String, Object> request = new HashMap<>(which);
        request.put("include", ChromaAnswer.CONTENT);
        return read("get", request).listed();
    }

    private List<String> idsOf(Filter filter) {
        return read("get", Map.of("where", ChromaFilter.where(filter), "include", List.of()))
                .ids();
    }

    private ChromaAnswer read(String what, Map<String, Object> request) {
        return new ChromaAnswer(noticing(() -> collection.read(id, what, request)));
    }

    private void write(String what, Map<String, Object> request) {
        noticing(() -> collection.write(id, what, request));
    }

    private JsonNode noticing(Supplier<JsonNode> request) {
        try {
            return request.get();
        } catch (StoreGoneException e) {
            gone = true;
            throw e;
        }
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    private static Stream<List<String>> pages(List<String> ids) {
        return IntStream.rangeClosed(0, (ids.size() - 1) / PAGE)
                .mapToObj(page -> ids.subList(page * PAGE, Math.min((page + 1) * PAGE, ids.size())))
                .filter(page -> !page.isEmpty());
    }

    @Override
    public String add(Embedding embedding, TextSegment segment) {
        return addAll(List.of(embedding), List.of(segment)).get(0);
    }

    @Override
    public String add(Embedding embedding) {
        throw textless();
    }

    @Override
    public void add(String id, Embedding embedding) {
        throw textless();
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings) {
        throw textless();
    }

    private static UnsupportedOperationException textless() {
        return new UnsupportedOperationException("A vector without its text is of no use here");
    }
}
