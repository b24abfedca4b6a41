package io.github.camelconfluence.routes.search;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.search.access.Readership;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Searches and asks as whoever sent the request. The index is opened by the first who does, and tried again where it failed. */
@Singleton
class Answering {

    private static final Logger LOG = Logger.getLogger(Answering.class);

    private final Instance<ChunkStore> store;
    private final Instance<EmbeddingModel> embeddings;
    private final @Nullable ChatModel chat;
    private final Readers readers;
    private @Nullable Search search;

    Answering(
            Instance<ChunkStore> store,
            Instance<EmbeddingModel> embeddings,
            Instance<ChatModel> chat,
            Readers readers) {
        this.store = store;
        this.embeddings = embeddings;
        this.chat = chat.isUnsatisfied() ? null : chat.get();
        this.readers = readers;
    }

    /** Whoever asks, and what they may read. */
    @Singleton
    record Readers(Instance<Readership> readership, CurrentCaller current) {

        List<String> accessIds() {
            return readership.get().readableBy(current.caller());
        }
    }

    List<Passage> search(SearchRequest request) {
        return opened().search(request, accessIds());
    }

    Answer ask(SearchRequest request) {
        return new Ask(opened(), chatModel()).ask(request, accessIds());
    }

    /** Null where none is configured. */
    @Nullable
    ChatModel chatModel() {
        return chat;
    }

    private synchronized Search opened() {
        Search open = search;
        if (open == null) {
            open = open();
            search = open;
        }
        return open;
    }

    private Search open() {
        try {
            return new Search(store.get(), embeddings.get());
        } catch (RuntimeException e) {
            throw unavailable("The index cannot be opened", e);
        }
    }

    private List<String> accessIds() {
        try {
            return readers.accessIds();
        } catch (RuntimeException e) {
            throw unavailable("Who may read what is not known", e);
        }
    }

    /** The reason itself may name hosts and folders: it is for the operator. */
    private static SearchUnavailableException unavailable(String what, RuntimeException e) {
        LOG.error(what, e);
        return new SearchUnavailableException(what + " just now. The container's log says why.", e);
    }
}
