package io.github.camelconfluence.routes.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.camelconfluence.routes.kafka.KafkaBroker;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Site;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Kills the connector again and again while the site is edited and the server fails, lets it come to rest, and compares its
 * sinks with the site. {@code -Dcrash.seed} and {@code -Dcrash.rounds} repeat and lengthen it.
 */
@EnabledIfSystemProperty(named = "packaged", matches = "true", disabledReason = "the container is packaged later")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashHarnessIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 51);
    private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());

    /** Pauses grow with every failure in a row, and a comparison waits for ten times as long as the last one took. */
    private static final Duration TO_REST = Duration.ofMinutes(5);

    /** A deletion is read, confirmed and sent: with a failing server between, that takes as long as its retries. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(15);

    /** The first record of a process waits for the topic, and later ones for a busy machine. */
    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(10);

    /** What was taken is saved before a second is over; the newest repeated one was still in flight, however long it took. */
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(1);

    /** In a continuous integration of two cores, 51 rounds take less than 6 minutes; a busy machine may take thrice as long. */
    private static final Duration AT_MOST = Duration.ofSeconds(Math.max(1_500, 3 * 360 * ROUNDS / 51));

    private final Clock clock = Clock.systemUTC();
    private Path work;
    private Course course;
    private Map<String, FileSink.Page> folder;
    private SiteHistory history;
    private Map<String, Document> site;
    private List<Kill> kills;
    private int deeds;
    private Map<Fault, Long> faults;
    private Map<Integer, Long> answers;

    @BeforeAll
    void killItAgainAndAgainAndLetItComeToRest() throws Exception {
        work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "crash")), "run")
                .toAbsolutePath();
        say("-Dcrash.seed=%d -Dcrash.rounds=%d in %s".formatted(SEED, ROUNDS, work));
        assertTimeoutPreemptively(AT_MOST, this::killAndLetRest);
    }

    private void killAndLetRest() throws Exception {
        Random random = new Random(SEED);
        String name = "crash-" + work.getFileName();
        long began = System.nanoTime();
        Site longAgo = Site.empty(Clock.offset(clock, Duration.ofDays(-30)));
        Wiki wiki = new Wiki(longAgo, new Random(random.nextLong()));
        try (ConfluenceSimulator confluence =
                        ConfluenceSimulator.cloud().site(longAgo).start();
                KafkaSink topic = new KafkaSink(KafkaBroker.bootstrapServers(), name)) {
            history = new SiteHistory(wiki, clock);
            Weather weather = new Weather(confluence.faults(), new Random(random.nextLong()));
            Synchroniser synchroniser = new Synchroniser(work, confluence.url(), name);
            try (Chaos chaos = new Chaos(wiki, history, new Random(random.nextLong()))) {
                chaos.begin();
                kills = new Rounds(
                                synchroniser,
                                confluence.requests(),
                                topic::size,
                                weather,
                                new Random(random.nextLong()))
                        .run(ROUNDS);
                deeds = chaos.deeds();
            }
            weather.clearUp();
            faults = weather.struck();
            answers = confluence.requests().byStatus();
            say("%d deeds, %d kills in %d s; faults %s; answers %s"
                    .formatted(deeds, kills.size(), seconds(began), faults, answers));
            site = new SiteState(wiki).documents();
            rest(synchroniser.start(Synchroniser.Kind.PLAIN, true), topic, new FileSink(synchroniser.files()));
        }
        say("ended after %d s with %d contents".formatted(seconds(began), site.size()));
    }

    private void rest(Process process, KafkaSink topic, FileSink files) {
        try {
            await().atMost(TO_REST)
                    .pollInterval(Duration.ofMillis(500))
                    // Files come, move and go while they are read.
                    .ignoreException(UncheckedIOException.class)
                    .until(() -> topic.course().documents().equals(site)
                            && files.pages().equals(FileSink.wanted(site)));
        } catch (ConditionTimeoutException notAtRest) {
            say("not at rest: the tests say what is missing");
        } finally {
            process.destroyForcibly().onExit().join();
        }
        course = topic.course();
        folder = files.pages();
    }

    @Test
    void itWasKilledAtWorkAsAPlainApplicationAndAsAContainer() {
        assertThat(kills).as(run()).hasSize(ROUNDS);
        assertThat(Synchroniser.Kind.values())
                .as(run())
                .allSatisfy(kind -> assertThat(kills).anyMatch(kill -> kill.kind() == kind && kill.atWork()));
        assertThat(kills.stream().filter(Kill::atWork).count()).as(run()).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void theSiteChangedAndTheServerFailedInEveryWay() {
        assertThat(deeds).as(run()).isGreaterThan(5 * ROUNDS);
        assertThat(faults.keySet()).as(run()).hasSizeGreaterThanOrEqualTo(Math.min(Fault.values().length, ROUNDS / 6));
        assertThat(answers.keySet())
                .as(run())
                .containsAll(faults.keySet().stream().map(Fault::status).toList());
    }

    @Test
    void theTopicHoldsWhatTheSiteShows() {
        assertThat(Differences.between(site, course.documents())).as(run()).isEmpty();
    }

    @Test
    void theFolderHoldsWhatTheSiteShows() {
        assertThat(Differences.between(FileSink.wanted(site), folder)).as(run()).isEmpty();
    }

    @Test
    void noOlderVersionFollowsANewer() {
        assertThat(course.stepsBack()).as(run()).isEmpty();
    }

    @Test
    void nothingIsRepeatedButWhatWasInFlightWhenItWasKilled() {
        List<Instant> times = course.times();
        List<Course.Repetition> repetitions = course.repetitions();
        Map<Kill, List<Instant>> repeated = new HashMap<>();

        assertThat(repetitions).as(run()).allSatisfy(repetition -> {
            Kill between = kills.stream()
                    .filter(repetition::isAround)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No kill between"));
            repeated.computeIfAbsent(between, first -> new ArrayList<>()).add(repetition.first());
        });
        assertThat(repeated).as(run()).allSatisfy((kill, sent) -> {
            assertThat(sent)
                    .as("in flight at the kill, or taken just before that")
                    .allSatisfy(at -> assertThat(at).isAfter(kill.at().minus(LONGEST_DELIVERY)));
            List<Instant> taken = sent.stream().sorted().limit(sent.size() - 1L).toList();
            if (!taken.isEmpty()) {
                assertThat(Duration.between(taken.get(0), taken.get(taken.size() - 1)))
                        .as("taken since the last save")
                        .isLessThan(BETWEEN_SAVES);
            }
        });
        say("%d records, %d repeated, at most %d after a kill, within at most %d ms, %d ms before it"
                .formatted(
                        times.size(),
                        repetitions.size(),
                        repeated.values().stream().mapToInt(List::size).max().orElse(0),
                        longest(repeated, kill -> lastBefore(kill.at(), times)),
                        longest(repeated, Kill::at)));
    }

    private static Instant lastBefore(Instant end, List<Instant> times) {
        return times.stream()
                .filter(at -> !at.isAfter(end))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static long longest(Map<Kill, List<Instant>> repeated, Function<Kill, Instant> end) {
        return repeated.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(at ->
                                Duration.between(at, end.apply(entry.getKey())).toMillis()))
                .max(Long::compare)
                .orElse(0L);
    }

    @Test
    void nothingThatExistsIsDeleted() {
        assertThat(course.tombstones()).as(run()).isNotEmpty().allSatisfy(tombstone -> {
            assertThat(history.everShowed(tombstone.id())).isTrue();
            assertThat(history.wasThereThroughout(tombstone.id(), UNDER_WAY, tombstone.at()))
                    .isFalse();
        });
    }

    private String run() {
        return "-Dcrash.seed=%d -Dcrash.rounds=%d, kept in %s".formatted(SEED, ROUNDS, work);
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private static void say(String what) {
        System.out.println("Crash harness: " + what);
    }
}
