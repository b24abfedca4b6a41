package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RememberedTest {

    private static final int KEYS = 25_000;

    /** Chunks are cut where a route wants them, while the next slice is read ahead. */
    @Test
    void isReadByOneThreadWhileAnotherLearns() throws Exception {
        Remembered<Integer, String> names = new Remembered<>(Clock.systemUTC());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            done.add(threads.submit(() -> learnAndAsk(names)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
        for (Future<?> each : done) {
            each.get();
        }

        assertThat(names.find(KEYS - 1)).contains("name " + (KEYS - 1));
        assertThat(names.find(0)).isEmpty();
    }

    private static void learnAndAsk(Remembered<Integer, String> names) {
        for (int key = 0; key < KEYS; key++) {
            names.remember(List.of(key), Map.of(key, "name " + key));
            assertThat(names.find(key / 2).orElse("name " + key / 2)).isEqualTo("name " + key / 2);
        }
    }
}
