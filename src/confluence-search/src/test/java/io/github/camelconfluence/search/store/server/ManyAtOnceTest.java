package io.github.camelconfluence.search.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.search.store.FollowedStore;
import io.github.camelconfluence.search.store.Passages;
import io.github.camelconfluence.search.store.VectorDatabase;
import io.github.camelconfluence.servers.ChromaServer;
import io.github.camelconfluence.servers.PgVectorServer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Workers that start together on an empty server. */
class ManyAtOnceTest {

    private static final int WORKERS = 3;
    private static final int TIMES = 10;

    @Test
    void threeWorkersAgreeOnTheFillingOfAChromaCollection() throws Exception {
        try (ChromaServer server = ChromaServer.startOrSkip()) {
            ChromaDatabase database = new ChromaDatabase(server.url());
            for (int time = 0; time < TIMES; time++) {
                assertThat(openedAtOnce(database, "model" + time)).hasSize(1);
                assertThat(database.names("wiki__"))
                        .as("that of the last model was dropped by all of them")
                        .hasSize(1);
            }
        }
    }

    /** The test server takes one connection: whether several exclude each other is PostgreSQL's to see. */
    @Test
    void whoeverComesLaterFindsTheFillingOfATable() throws Exception {
        try (PgVectorServer server = PgVectorServer.startOrSkip()) {
            PgVectorDatabase database = new PgVectorDatabase(server.url(), PgVectorServer.USERNAME, "any", 1);
            assertThat(IntStream.range(0, WORKERS)
                            .mapToObj(worker -> open(database, "model", worker))
                            .collect(Collectors.toSet()))
                    .hasSize(1);
        }
    }

    private static Set<String> openedAtOnce(VectorDatabase database, String model) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        CyclicBarrier start = new CyclicBarrier(WORKERS);
        try {
            List<Future<String>> generations = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int number = worker;
                generations.add(workers.submit(() -> {
                    start.await();
                    return open(database, model, number);
                }));
            }
            Set<String> agreed = new HashSet<>();
            for (Future<String> generation : generations) {
                agreed.add(generation.get());
            }
            return agreed;
        } finally {
            workers.shutdownNow();
        }
    }

    /** Clocks of machines differ. */
    private static String open(VectorDatabase database, String model, int worker) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-worker));
        FollowedStore opened = FollowedStore.open(database, "wiki", model, Passages.DIMENSION, clock);
        try {
            opened.store().close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return opened.generation().id();
    }
}
