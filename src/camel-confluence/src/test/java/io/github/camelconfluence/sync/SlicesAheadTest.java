package io.github.camelconfluence.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Unavailable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlicesAheadTest {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CountDownLatch secondBegun = new CountDownLatch(1);
    private final CountDownLatch secondMayEnd = new CountDownLatch(1);
    private volatile int fetched;

    /** Three slices, of which the second takes its time. */
    private final Slices<Integer> listing = new Slices<>() {
        @Override
        public boolean hasNext() {
            return fetched < 3;
        }

        @Override
        public List<Integer> next() {
            if (fetched == 1) {
                secondBegun.countDown();
                reached(secondMayEnd);
            }
            fetched++;
            return List.of(fetched);
        }
    };

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new Unavailable("interrupted", e);
        }
    }

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void theNextSliceIsFetchedWhileThisOneIsWorkedOn() {
        try (SlicesAhead<Integer> ahead = new SlicesAhead<>(thread, listing)) {
            assertThat(ahead.next()).containsExactly(1);
            assertThat(reached(secondBegun)).isTrue();
            secondMayEnd.countDown();
            assertThat(ahead.stream()).containsExactly(2, 3);
            assertThat(ahead.hasNext()).isFalse();
        }
    }

    @Test
    void withoutAThreadEachSliceIsFetchedWhenItIsAskedFor() {
        secondMayEnd.countDown();
        try (SlicesAhead<Integer> ahead = new SlicesAhead<>(nobody -> {}, listing)) {
            assertThat(ahead.next()).containsExactly(1);
            assertThat(fetched).isEqualTo(1);
            assertThat(ahead.stream()).containsExactly(2, 3);
        }
    }

    @Test
    void aListingThatIsGivenUpEndsWhatIsUnderWayAndFetchesNoMore() {
        SlicesAhead<Integer> ahead = new SlicesAhead<>(thread, listing);
        ahead.next();
        assertThat(reached(secondBegun)).isTrue();
        ahead.close();

        assertThat(fetched).isEqualTo(1);
        assertThatThrownBy(ahead::next).isInstanceOf(Unavailable.class);
    }

    @Test
    void aSliceThatFailsFailsWhenItIsAskedForAndCanBeAskedForAgain() {
        Slices<Integer> failing = new Slices<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<Integer> next() {
                fetched++;
                if (fetched == 2) {
                    throw new Unavailable(503, "for now", null);
                }
                return List.of(fetched);
            }
        };
        try (SlicesAhead<Integer> ahead = new SlicesAhead<>(thread, failing)) {
            assertThat(ahead.next()).containsExactly(1);
            assertThatThrownBy(ahead::next).isInstanceOf(Unavailable.class);
            assertThat(ahead.next()).containsExactly(3);
        }
    }
}
