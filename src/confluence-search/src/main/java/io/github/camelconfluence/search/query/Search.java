package io.github.camelconfluence.search.query;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.filter.Filter;
import io.github.camelconfluence.search.query.ReciprocalRankFusion.Ranked;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.StoredChunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds passages by meaning and, where the store can, by words too. Who asks is never its business: it is given what may be
 * read, and the store leaves out the rest before it ranks. Thread-safe as far as store and model are.
 */
public final class Search {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    /** What each ranking contributes: far more than is wanted, since what both know of may be far down in each. */
    private static final int WIDEST_OF = 50;

    private static final int TIMES_MOST = 4;

    private final ChunkStore store;
    private final QuestionEmbeddings embeddings;

    public Search(ChunkStore store, EmbeddingModel model) {
        this.store = store;
        this.embeddings = new QuestionEmbeddings(model);
    }

    /**
     * Best first.
     *
     * @param accessIds of all that the caller may read; without any nothing is found
     * @throws SearchUnavailableException when the model or the store does not answer
     */
    public List<Passage> search(SearchRequest request, List<String> accessIds) {
        if (accessIds.isEmpty()) {
            return List.of();
        }
        List<Ranked<StoredChunk>> ranked =
                ReciprocalRankFusion.of(rankings(request, filter(request, accessIds)), StoredChunk::key);
        List<Ranked<StoredChunk>> best = ManyContents.first(
                        ranked, found -> found.value().contentId())
                .stream()
                .limit(request.most())
                .toList();
        QuestionWords words = QuestionWords.of(request.question());
        List<Passage> passages = new ArrayList<>();
        for (Ranked<StoredChunk> found : best) {
            passages.add(Passage.of(found.value(), passages.size() + 1, found.score(), words));
        }
        return passages;
    }

    private static Filter filter(SearchRequest request, List<String> accessIds) {
        Filter filter = metadataKey(ChunkFields.ACCESS_ID).isIn(accessIds);
        if (!request.spaces().isEmpty()) {
            filter = filter.and(metadataKey(ChunkFields.SPACE).isIn(request.spaces()));
        }
        for (String label : request.labels()) {
            filter = filter.and(metadataKey(ChunkFields.label(label)).isEqualTo("true"));
        }
        return filter;
    }

    private List<List<StoredChunk>> rankings(SearchRequest request, Filter filter) {
        int wide = Math.max(WIDEST_OF, TIMES_MOST * request.most());
        Embedding question = embeddings.of(request.question());
        List<List<StoredChunk>> rankings = new ArrayList<>();
        rankings.add(asked(() -> store.nearest(question, filter, wide)));
        if (store.ranksByWords()) {
            rankings.add(asked(() -> store.matching(QuestionWords.telling(request.question()), filter, wide)));
        }
        return rankings;
    }

    /** A store is somebody else's code, and may throw anything. */
    private static List<StoredChunk> asked(Supplier<List<EmbeddingMatch<TextSegment>>> store) {
        try {
            return store.get().stream()
                    .map(match -> new StoredChunk(match.embeddingId(), match.embedded(), match.embedding()))
                    .toList();
        } catch (RuntimeException e) {
            LOG.error("The index cannot be searched", e);
            throw new SearchUnavailableException("The index cannot be searched just now. The log says why.", e);
        }
    }
}
