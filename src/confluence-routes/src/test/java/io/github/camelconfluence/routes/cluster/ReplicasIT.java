package io.github.camelconfluence.routes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.routes.PackagedContainer;
import io.github.camelconfluence.servers.PostgresServer;
import io.github.camelconfluence.simulator.model.ContentId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ThrowingRunnable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged containers over one PostgreSQL; skipped where Debian's package postgresql is not installed. */
class ReplicasIT {

    private static final String SYNC = "confluence-to-http";
    private static final Pattern COMPLETE = Pattern.compile(SYNC + "\\.complete\"\\s*:\\s*\"([^\"]+)");

    /** With two containers that start on a machine which has more to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static PostgresServer postgres;
    private static int tests;

    @TempDir
    private Path work;

    private Surroundings surroundings;

    @BeforeAll
    static void startPostgres() {
        postgres = PostgresServer.startOrSkip();
    }

    @AfterAll
    static void stopPostgres() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void surround() throws IOException {
        surroundings = new Surroundings(work, postgres, "replicas" + ++tests);
    }

    @AfterEach
    void tidyUp() {
        surroundings.close();
    }

    @Test
    void theStandbyIsReadyAndTakesOverWhenTheActiveOneIsKilledInTheMiddleOfTheWork() throws Exception {
        // So many that those still to come keep it busy for seconds, however late it is killed.
        surroundings.createPages(240);
        PackagedContainer first = surroundings.start("first", "lock");
        eventually(() -> assertThat(surroundings.deliveredBy("first")).isPositive());
        PackagedContainer second = surroundings.start("second", "lock");
        eventually(() -> assertThat(second.get("/q/health/group/sync")).contains("stands by", "\"UP\""));
        assertThat(second.get("/q/health/group/sync")).doesNotContain("DOWN");
        assertThat(second.get("/q/health/ready"))
                .contains("stands by", "\"UP\"")
                .doesNotContain("DOWN");
        eventually(() -> assertThat(surroundings.atTheSink()).isEqualTo(surroundings.atTheSite()));
        assertThat(surroundings.deliveredBy("second")).isZero();

        surroundings.editPages();
        int before = surroundings.deliveredBy("first");
        eventually(() -> assertThat(surroundings.deliveredBy("first")).isGreaterThan(before + 10));
        first.kill();
        assertThat(surroundings.atTheSink()).isNotEqualTo(surroundings.atTheSite());

        eventually(() -> assertThat(surroundings.atTheSink()).isEqualTo(surroundings.atTheSite()));
        assertThat(surroundings.deliveredBy("second")).isPositive();
        assertThat(surroundings.pages())
                .allSatisfy(page -> assertThat(surroundings.versions(page)).isSorted());
        // A poll ends after the last of what it delivers.
        eventually(() -> assertThat(second.get("/q/health/group/sync"))
                .contains("last poll")
                .doesNotContain("DOWN", "stands by"));
        assertThat(first.log() + second.log()).doesNotContain(Surroundings.PASSWORD);
        assertThat(second.get("/q/health")).doesNotContain(Surroundings.PASSWORD);
    }

    @Test
    void whenTheActiveOneIsFrozenWithinATransactionItsLateWritesAreRefused() throws Exception {
        surroundings.createPages(20);
        PackagedContainer first = surroundings.start("first", "lock");
        eventually(() -> assertThat(surroundings.deliveredBy("first")).isEqualTo(20));
        freezeWithinATransaction(first);
        int before = surroundings.deliveredBy("first");

        // A folder of its own stands for a lease that ran out: the lock on a file outlasts a frozen process.
        PackagedContainer second = surroundings.start("second", "another-lock");
        surroundings.editPages();
        ContentId trashed = surroundings.trashPage();
        eventually(() -> assertThat(surroundings.atTheSink()).isEqualTo(surroundings.atTheSite()));
        Map<String, Object> begun = epoch();
        first.thaw();

        eventually(() -> assertThat(first.get("/q/health/group/sync")).contains(SYNC + ".taken-over"));
        assertThat(first.get("/q/health/ready")).doesNotContain("DOWN");
        assertThatTheSuccessorHasTheLastWord(second, begun, before, trashed);
    }

    @Test
    void whenTheActivePodEndsInOrderItGivesItsLeaseBackAndTheStandbyDoesNotWaitForItToRunOut() throws Exception {
        surroundings.createPages(5);
        try (LeaseApi kubernetes = new LeaseApi()) {
            PackagedContainer first = surroundings.start("first", kubernetes);
            eventually(() -> assertThat(surroundings.deliveredBy("first")).isEqualTo(5));
            PackagedContainer second = surroundings.start("second", kubernetes);
            eventually(() -> assertThat(second.get("/q/health/ready")).contains("stands by"));
            assertThat(kubernetes.holder()).isEqualTo("first");

            first.terminate();
            surroundings.edit(surroundings.pages().get(2));

            eventually(() -> assertThat(surroundings.atTheSink()).isEqualTo(surroundings.atTheSite()));
            assertThat(kubernetes.holders()).containsExactly("first", "", "second");
            letPassTwoComparisons(second);
            assertThat(surroundings.deliveredBy("second"))
                    .as("what the first one delivered is not delivered again")
                    .isEqualTo(1);
        }
    }

    @Test
    void whenTheLeaseOfAFrozenPodRunsOutTheStandbyFollowsAndTheThawedOneStandsBy() throws Exception {
        surroundings.createPages(20);
        try (LeaseApi kubernetes = new LeaseApi()) {
            PackagedContainer first = surroundings.start("first", kubernetes);
            eventually(() -> assertThat(surroundings.deliveredBy("first")).isEqualTo(20));
            PackagedContainer second = surroundings.start("second", kubernetes);
            eventually(() -> assertThat(second.get("/q/health/ready")).contains("stands by"));

            freezeWithinATransaction(first);
            int before = surroundings.deliveredBy("first");
            ContentId trashed = surroundings.trashPage();
            eventually(() -> assertThat(surroundings.atTheSink()).isEqualTo(surroundings.atTheSite()));
            assertThat(kubernetes.holders()).containsExactly("first", "second");
            Map<String, Object> begun = epoch();
            first.thaw();

            eventually(() -> assertThat(first.get("/q/health/group/sync"))
                    .contains("stands by")
                    .doesNotContain("DOWN"));
            eventually(() -> assertThat(first.get("/q/metrics"))
                    .contains("confluence_active 0.0")
                    .doesNotContain("{sync="));
            eventually(() -> assertThat(second.get("/q/metrics"))
                    .contains("confluence_active 1.0", "confluence_lag_seconds{sync="));
            assertThatTheSuccessorHasTheLastWord(second, begun, before, trashed);
        }
    }

    private void assertThatTheSuccessorHasTheLastWord(
            PackagedContainer second, Map<String, Object> begun, int before, ContentId trashed) throws Exception {
        assertThat(epoch()).isEqualTo(begun);
        assertThat(begun.get("holder")).asString().contains("process " + second.pid() + " ");
        assertThat(surroundings.deliveredBy("first"))
                .as("what was under way when it froze, and nothing more")
                .isBetween(before, before + 1);
        eventually(() -> assertThat(rowsInDoubt()).isZero());
        assertThat(surroundings.atTheSink()).isEqualTo(surroundings.atTheSite()).doesNotContainKey(trashed.toString());
        assertThat(delivered()).isEqualTo(surroundings.atTheSite());
        eventually(() ->
                assertThat(second.get("/q/health/group/sync")).contains("UP").doesNotContain("DOWN"));
    }

    private static void letPassTwoComparisons(PackagedContainer replica) {
        Set<String> completed = new HashSet<>();
        eventually(() -> {
            Matcher complete = COMPLETE.matcher(replica.get("/q/health/group/sync"));
            assertThat(complete.find()).isTrue();
            completed.add(complete.group(1));
            assertThat(completed).hasSizeGreaterThan(2);
        });
    }

    /** Holds up a write until the process is frozen, so that it cannot end the transaction. */
    private void freezeWithinATransaction(PackagedContainer container) throws IOException {
        try (Handle handle = surroundings.progress().open()) {
            handle.begin();
            handle.execute("lock table delivered in share row exclusive mode");
            surroundings.editPages();
            eventually(() -> assertThat(waitingForLocks()).isPositive());
            container.freeze();
            handle.rollback();
        }
        eventually(() -> assertThat(idleInTransaction()).isPositive());
    }

    private int waitingForLocks() {
        return count(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%delivered%'");
    }

    private int idleInTransaction() {
        return count("select count(*) from pg_stat_activity where state = 'idle in transaction'");
    }

    private int rowsInDoubt() {
        return count("select count(*) from delivered where stale = 1");
    }

    private int count(String query) {
        return surroundings
                .progress()
                .withHandle(handle -> handle.select(query).mapTo(Integer.class).one());
    }

    private Map<String, Object> epoch() {
        return surroundings
                .progress()
                .withHandle(handle -> handle.select("select epoch, holder from sync where name = ?", SYNC)
                        .mapToMap()
                        .one());
    }

    private Map<String, Integer> delivered() {
        List<Map.Entry<String, Integer>> rows = surroundings
                .progress()
                .withHandle(handle -> handle.select("select content_id, version from delivered")
                        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                        .list());
        return Map.ofEntries(rows.<Map.Entry<String, Integer>>toArray(Map.Entry[]::new));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                // Such as an answer that a busy machine takes too long for.
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(assertion);
    }
}
