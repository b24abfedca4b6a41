package io.github.camelconfluence.routes.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.routes.kafka.KafkaBroker;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
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
    private static final Duration TO_REST = Duration.ofMinutes(3);

    /** A deletion is read, confirmed and sent: with a failing server between, that takes as long as its retries. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(15);

    /** What a sink took is written down within a tenth of a second, or at the end of its slice. */
    private static final Duration UNSAVED = Duration.ofSeconds(2);

    private static final int SLICE = 250;

    private final Clock clock = Clock.systemUTC();
    private Path work;
    private KafkaSink topic;
    private FileSink folder;
    private SiteHistory history;
    private Map<String, Document> site;
    private List<Kill> kills;

    @BeforeAll
    void killItAgainAndAgainAndLetItComeToRest() throws Exception {
        work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "crash")), "run")
                .toAbsolutePath();
        say("-Dcrash.seed=%d -Dcrash.rounds=%d in %s".formatted(SEED, ROUNDS, work));
        Random random = new Random(SEED);
        String name = "crash-" + work.getFileName();
        long began = System.nanoTime();
        Site longAgo = Site.empty(Clock.offset(clock, Duration.ofDays(-30)));
        Wiki wiki = new Wiki(longAgo, new Random(random.nextLong()));
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().site(longAgo).start()) {
            history = new SiteHistory(wiki, clock);
            Weather weather = new Weather(confluence.faults(), new Random(random.nextLong()));
            Synchroniser synchroniser = new Synchroniser(work, confluence.url(), name);
            topic = new KafkaSink(KafkaBroker.bootstrapServers(), name);
            folder = new FileSink(synchroniser.files());
            Chaos chaos = new Chaos(wiki, history, new Random(random.nextLong()));
            chaos.begin();
            kills = new Rounds(synchroniser, confluence.requests(), topic::size, weather, new Random(random.nextLong()))
                    .run(ROUNDS);
            chaos.close();
            weather.clearUp();
            site = new SiteState(wiki).documents();
            say("%d deeds, %d kills, %d requests in %d s"
                    .formatted(
                            chaos.deeds(), kills.size(), confluence.requests().count(), seconds(began)));
            rest(synchroniser.start(Synchroniser.Kind.PLAIN, true));
        }
        say("at rest after %d s with %d contents".formatted(seconds(began), site.size()));
    }

    private void rest(Process process) {
        try {
            await().atMost(TO_REST)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() ->
                            topic.documents().equals(site) && folder.pages().equals(FileSink.wanted(site)));
        } catch (ConditionTimeoutException notAtRest) {
            say("not at rest: the tests say what is missing");
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    @AfterAll
    void close() {
        topic.close();
    }

    @Test
    void theTopicHoldsWhatTheSiteShows() {
        assertThat(Differences.between(site, topic.documents())).as(run()).isEmpty();
    }

    @Test
    void theFolderHoldsWhatTheSiteShows() {
        assertThat(Differences.between(FileSink.wanted(site), folder.pages()))
                .as(run())
                .isEmpty();
    }

    @Test
    void noOlderVersionFollowsANewer() {
        assertThat(new Course(topic.entries()).stepsBack()).as(run()).isEmpty();
    }

    @Test
    void nothingIsRepeatedButWhatWasInFlightWhenItWasKilled() {
        List<Course.Repetition> repetitions = new Course(topic.entries()).repetitions();
        Map<Kill, List<Course.Repetition>> byKill = new HashMap<>();

        assertThat(repetitions).as(run()).allSatisfy(repetition -> {
            Optional<Kill> between = kills.stream().filter(repetition::isAround).findFirst();
            assertThat(between).as("a kill between").isPresent();
            assertThat(repetition.first())
                    .as("in flight at the kill")
                    .isAfter(between.orElseThrow().at().minus(UNSAVED));
            byKill.computeIfAbsent(between.orElseThrow(), first -> new ArrayList<>())
                    .add(repetition);
        });
        assertThat(byKill.values())
                .as(run())
                .allSatisfy(repeated -> assertThat(repeated).hasSizeLessThanOrEqualTo(SLICE));
        say("%d records, %d repeated, at most %d after a kill, the oldest sent %d ms before it"
                .formatted(
                        topic.size(),
                        repetitions.size(),
                        byKill.values().stream().mapToInt(List::size).max().orElse(0),
                        byKill.entrySet().stream()
                                .flatMap(entry -> entry.getValue().stream()
                                        .map(repetition -> Duration.between(
                                                repetition.first(),
                                                entry.getKey().at())))
                                .mapToLong(Duration::toMillis)
                                .max()
                                .orElse(0)));
    }

    @Test
    void nothingThatExistsIsDeleted() {
        assertThat(new Course(topic.entries()).tombstones())
                .as(run())
                .isNotEmpty()
                .allSatisfy(tombstone -> {
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
