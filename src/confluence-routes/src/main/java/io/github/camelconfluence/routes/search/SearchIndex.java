package io.github.camelconfluence.routes.search;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.search.VectorIndex;
import io.github.camelconfluence.search.index.IndexTally;
import io.github.camelconfluence.search.index.IndexingLine;
import io.github.camelconfluence.search.model.ChatModels;
import io.github.camelconfluence.search.model.EmbeddingModels;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.FollowedStore;
import io.github.camelconfluence.search.store.VectorDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.health.Liveness;
import org.jspecify.annotations.Nullable;

/** The index as application.properties describes it. Nothing is opened before somebody needs it. */
final class SearchIndex {

    /** Loaded at the first call: Camel hands it to its components whether or not a route that embeds is on. */
    @Produces
    @ApplicationScoped
    EmbeddingModel embeddingModel(EmbeddingSettings settings) {
        return EmbeddingModels.named(
                settings.model(), settings.url().orElse(null), settings.apiKey().orElse(null));
    }

    /** Null where none is named. */
    @Produces
    @Dependent
    @Nullable
    ChatModel chatModel(ChatSettings settings) {
        return ChatModels.named(
                        settings.model().orElse(null),
                        settings.url().orElse(null),
                        settings.apiKey().orElse(null))
                .orElse(null);
    }

    @Produces
    @Singleton
    FollowedStore followedStore(
            VectorSettings vectors,
            EmbeddingSettings embeddings,
            EmbeddingModel model,
            Clock clock,
            @Liveness IndexIsThere liveness) {
        VectorDatabase database = Databases.of(vectors);
        String collection = Databases.collection(vectors);
        FollowedStore opened = Databases.fills(vectors)
                ? FollowedStore.open(database, collection, embeddings.model(), model.dimension(), clock)
                : FollowedStore.openAsItIs(database, collection, embeddings.model(), model.dimension());
        liveness.watch(opened.store());
        return opened;
    }

    void close(@Disposes FollowedStore store) throws Exception {
        store.store().close();
    }

    @Produces
    @Singleton
    ChunkStore chunkStore(FollowedStore followed) {
        return followed.store();
    }

    @Produces
    @Singleton
    IndexTally tally(Clock clock) {
        return new IndexTally(clock);
    }

    /** One for each route that names it, so that one may stop while the other goes on. */
    @Produces
    @Dependent
    @Named("vectorIndex")
    VectorIndex vectorIndex(
            Instance<ChunkStore> store, Instance<EmbeddingModel> model, EmbeddingSettings settings, IndexTally tally) {
        return new VectorIndex(() -> new IndexingLine(store.get(), model.get(), settings.batch(), tally));
    }
}
