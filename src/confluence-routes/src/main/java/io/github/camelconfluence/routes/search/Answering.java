package io.github.camelconfluence.routes.search;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.search.query.Answer;
import io.github.camelconfluence.search.query.Ask;
import io.github.camelconfluence.search.query.Passage;
import io.github.camelconfluence.search.query.Search;
import io.github.camelconfluence.search.query.SearchRequest;
import io.github.camelconfluence.search.query.SearchUnavailableException;
import io.github.camelconfluence.search.store.ChunkStore;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Searches and asks as whoever sent the request. The index is opened by the first who does, and tried again where it failed. */
@Singleton
class Answering {

    private static final Logger LOG = Logger.getLogger(Answering.class);

    private final Instance<ChunkStore> store;
    private final Instance<EmbeddingModel> embeddings;
    private final @Nullable ChatModel chat;
    private final ReadableIds readable;
    private @Nullable Search search;

    Answering(
            Instance<ChunkStore> store,
            Instance<EmbeddingModel> embeddings,
            Instance<ChatModel> chat,
            ReadableIds readable) {
        this.store = store;
        this.embeddings = embeddings;
        this.chat = chat.isUnsatisfied() ? null : chat.get();
        this.readable = readable;
    }

    List<Passage> search(SearchRequest request) {
        return opened().search(request, accessIds());
    }

    Answer ask(SearchRequest request) {
        return new Ask(opened(), chat).ask(request, accessIds());
    }

    boolean asksModel() {
        return chat != null;
    }

    private synchronized Search opened() {
        Search open = search;
        if (open == null) {
            open = available("The index cannot be opened", () -> new Search(store.get(), embeddings.get()));
            search = open;
        }
        return open;
    }

    private List<String> accessIds() {
        return available("Who may read what is not known", readable::ofThisRequest);
    }

    /** The reason may name hosts and folders: it is for the operator, not for whoever asked. */
    private static <T> T available(String otherwise, Supplier<T> what) {
        try {
            return what.get();
        } catch (RuntimeException e) {
            LOG.error(otherwise, e);
            throw new SearchUnavailableException(otherwise + " just now. The container's log says why.", e);
        }
    }
}
