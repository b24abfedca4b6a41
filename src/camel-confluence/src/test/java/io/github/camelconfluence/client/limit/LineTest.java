package io.github.camelconfluence.client.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineTest {

    private final Line line = new Line();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoComesFirstIsServedFirst() throws Exception {
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> all = new ArrayList<>();
        try (Line.Place first = line.join()) {
            assertThat(first.awaitFront(() -> false)).isFalse();
            for (int number = 0; number < 10; number++) {
                int mine = number;
                all.add(threads.submit(() -> {
                    try (Line.Place place = line.join()) {
                        assertThat(place.awaitFront(() -> false)).isTrue();
                        served.add(mine);
                    }
                    return null;
                }));
                await().until(() -> line.length() == mine + 2);
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void whoIsCancelledLeavesWithoutHavingBeenServed() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (Line.Place first = line.join()) {
            Future<Boolean> second = threads.submit(() -> {
                try (Line.Place place = line.join()) {
                    return place.awaitFront(cancelled::get);
                }
            });
            await().until(() -> line.length() == 2);
            cancelled.set(true);
            line.wake();
            second.get();
            assertThat(line.length()).isEqualTo(1);
            assertThat(first.awaitFront(() -> false)).isFalse();
        }
    }
}
