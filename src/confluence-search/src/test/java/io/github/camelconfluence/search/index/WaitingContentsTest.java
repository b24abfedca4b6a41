package io.github.camelconfluence.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.search.index.WaitingContents.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken at once of what waits. */
class WaitingContentsTest {

    @Test
    void fewDeletionsAreTakenAtOnceSinceEachMayReadThousandsOfPassages() throws Exception {
        WaitingContents waiting = new WaitingContents(1_000, 64);
        for (int id = 0; id < 40; id++) {
            waiting.add(new Waiting(new ContentChunks(Integer.toString(id), List.of()), fault -> {}));
        }
        assertThat(List.of(
                        waiting.take().size(),
                        waiting.take().size(),
                        waiting.take().size()))
                .containsExactly(16, 16, 8);
    }
}
