package io.github.camelconfluence.sync;

import static io.github.camelconfluence.sync.LedgerRows.NOON;
import static io.github.camelconfluence.sync.LedgerRows.OPS;
import static io.github.camelconfluence.sync.LedgerRows.failed;
import static io.github.camelconfluence.sync.LedgerRows.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.servers.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ledger over a real server; skipped where Debian's package postgresql is not installed. */
class PostgresLedgerTest extends SyncLedgerContract {

    private static final int PROCESSES = 8;

    private static @Nullable PostgresServer server;
    private static int tests;

    private final String schema = "test" + ++tests;
    private final ExecutorService processes = Executors.newFixedThreadPool(PROCESSES);

    @BeforeAll
    static void startServer() {
        server = PostgresServer.startOrSkip();
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void stopProcesses() {
        processes.shutdownNow();
    }

    @Override
    SyncStore openStore() {
        return SqlStore.over(database());
    }

    private DataSource database() {
        assert server != null;
        return server.schema(schema);
    }

    @Test
    void ofProcessesThatBeginTheSameSyncTogetherOneWrites() throws Exception {
        List<SyncLedger> ledgers = allAtOnce(number -> begun(openStore(), "site", "same"));

        int refused = 0;
        for (SyncLedger one : ledgers) {
            try {
                one.settle(List.of(failed(pending(1, OPS, NOON))));
            } catch (SyncTakenOverException e) {
                refused++;
            }
        }

        assertThat(refused).isEqualTo(PROCESSES - 1);
        assertThat(ledgers).extracting(ledger -> ledger.countPending()).containsOnly(1L);
    }

    @Test
    void aProcessThatFreezesWithinATransactionDoesNotKeepItsSuccessorOut() throws Exception {
        SqlStore freezing = SqlStore.over(database());
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        SqlEpoch epoch = freezing.begin(freezing.idOf(SITE, "main"));
        Future<?> late = processes.submit(() -> freezing.run(handle -> {
            epoch.require(handle);
            frozen.countDown();
            awaitUninterruptibly(thawed);
            handle.execute("update sync set pass = 99");
        }));
        frozen.await(30, TimeUnit.SECONDS);

        SyncLedger successor = begun(openStore(), SITE, "main");
        successor.save(Progress.NONE.beginPass());

        thawed.countDown();
        assertThatThrownBy(() -> late.get(30, TimeUnit.SECONDS)).hasMessageContaining("terminat");
        assertThat(successor.progress().pass()).isEqualTo(1);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void processesThatBeginSyncsTogetherGetOneEach() throws Exception {
        List<SyncLedger> ledgers = allAtOnce(number -> begun(openStore(), "site", "sync " + number));

        ledgers.get(0).settle(List.of(failed(pending(1, OPS, NOON))));

        assertThat(ledgers.subList(1, PROCESSES))
                .extracting(ledger -> ledger.countPending())
                .containsOnly(0L);
    }

    @Test
    void aRouteDoesNotWaitForAnother() throws Exception {
        SyncStore store = openStore();
        SyncLedger waiting = begun(store, "site", "waiting");
        SyncLedger free = begun(store, "site", "free");
        try (var held = Jdbi.create(database()).open()) {
            held.begin();
            held.execute("select * from sync where name = 'waiting' for update");
            Future<?> blocked = processes.submit(() -> waiting.save(Progress.NONE.beginPass()));
            await().until(() -> held.select("select count(*) from pg_locks where not granted")
                    .mapTo(Long.class)
                    .one()
                    .equals(1L));

            processes.submit(() -> free.save(Progress.NONE.beginPass())).get(30, TimeUnit.SECONDS);

            assertThat(free.progress().pass()).isEqualTo(1);
            assertThat(blocked.isDone()).isFalse();
            held.rollback();
            blocked.get(30, TimeUnit.SECONDS);
        }
        assertThat(waiting.progress().pass()).isEqualTo(1);
    }

    @Test
    void aSchemaFromANewerVersionIsRefused() {
        Jdbi.create(database())
                .useHandle(handle -> handle.execute("insert into confluence_schema_history (installed_rank, version,"
                        + " description, type, script, installed_by, execution_time, success) values"
                        + " (99, '99', 'newer', 'SQL', 'V99__newer.sql', 'newer', 1, true)"));

        assertThatThrownBy(this::openStore)
                .isInstanceOf(SyncStoreException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void tablesOfOthersInTheSchemaAreNoHindrance() {
        assert server != null;
        DataSource shared = server.schema("shared_with_others");
        Jdbi.create(shared).useHandle(handle -> handle.execute("create table theirs (id integer)"));

        assertThat(begun(SqlStore.over(shared), "site", "main").progress()).isEqualTo(Progress.NONE);
    }

    private interface Beginning {
        SyncLedger begin(int number);
    }

    private List<SyncLedger> allAtOnce(Beginning beginning) throws Exception {
        CyclicBarrier together = new CyclicBarrier(PROCESSES);
        List<Future<SyncLedger>> begun = new ArrayList<>();
        for (int process = 0; process < PROCESSES; process++) {
            int number = process;
            begun.add(processes.submit(() -> {
                together.await(30, TimeUnit.SECONDS);
                return beginning.begin(number);
            }));
        }
        List<SyncLedger> ledgers = new ArrayList<>();
        for (Future<SyncLedger> future : begun) {
            ledgers.add(future.get(60, TimeUnit.SECONDS));
        }
        return ledgers;
    }
}
