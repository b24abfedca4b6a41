package io.github.camelconfluence.routes.search;

import static io.github.camelconfluence.search.servers.SmallIndex.Told.on;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.access.Readership;
import io.github.camelconfluence.search.servers.ChatServer;
import io.github.camelconfluence.search.servers.HashedWords;
import io.github.camelconfluence.search.servers.SmallIndex;
import io.github.camelconfluence.search.store.ChunkStore;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The index, the models and the readers that the container has in tests of search. */
@Alternative
@Singleton
class TestIndex {

    static final String SCRIPT = "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script>";

    private static final Access EVERYBODY = new Access(true, List.of());
    private static final Access NOBODY = new Access(false, List.of());

    private final HashedWords words = new HashedWords();
    private final ChatServer chat = new ChatServer();
    private final SmallIndex index = new SmallIndex(new InMemoryEmbeddingStore<>(), words);

    TestIndex() throws IOException {
        index.put(
                EVERYBODY.id(),
                on("Rotating tokens", "API tokens are rotated every month by the operator on duty. Nothing restarts.")
                        .under("Credentials", "Rotation")
                        .labelled("ops"),
                on("Rotating keys", "Signing keys are rotated by hand, once a year.")
                        .in("ENG"),
                on("Backup", "Every night a snapshot is taken. It is kept for thirty days."),
                on("Evil " + SCRIPT, "A zebra " + SCRIPT + " and what it does.")
                        .leadingTo("javascript:window.pwned=1"));
        index.put(NOBODY.id(), on("Salaries", "Salaries are rotated never."));
        index.store().putNotes(List.of(EVERYBODY.note(), NOBODY.note()));
    }

    SmallIndex index() {
        return index;
    }

    ChatServer chat() {
        return chat;
    }

    @Produces
    @Singleton
    HashedWords words() {
        return words;
    }

    @Produces
    @Singleton
    ChunkStore store() {
        return index.store();
    }

    @Produces
    @Singleton
    ChatModel chatModel() {
        return chat.model(Duration.ofSeconds(20));
    }

    @Produces
    @Singleton
    Readership readership(Clock clock) {
        return new Readership(index.store(), clock);
    }

    @PreDestroy
    void close() {
        chat.close();
    }
}
