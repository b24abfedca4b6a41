package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.Droppable;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class IndexIsThereTest {

    @Test
    void aContainerWhoseIndexWasDroppedUnderItIsRestarted() {
        Dropped store = new Dropped();
        IndexIsThere check = new IndexIsThere();
        assertThat(check.call().getStatus()).as("nothing is open").isEqualTo(Status.UP);

        check.watch(new ChunkStore(store, 2));
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);

        store.gone = true;
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aStoreThatNobodyElseReachesIsAlwaysThere() {
        IndexIsThere check = new IndexIsThere();
        check.watch(new ChunkStore(new InMemoryEmbeddingStore<>(), 2));

        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    private static final class Dropped extends InMemoryEmbeddingStore<TextSegment> implements Droppable {

        private boolean gone;

        @Override
        public boolean isGone() {
            return gone;
        }
    }
}
