package io.github.camelconfluence.routes.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.routes.PackagedContainer;
import io.github.camelconfluence.routes.crash.Chaos;
import io.github.camelconfluence.routes.crash.SiteHistory;
import io.github.camelconfluence.routes.crash.Wiki;
import io.github.camelconfluence.routes.kafka.KafkaBroker;
import io.github.camelconfluence.search.store.server.ChromaDatabase;
import io.github.camelconfluence.servers.ChromaServer;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * One poller and three workers, all of them packaged containers, around one Kafka broker and one Chroma server.
 * {@code -Dworkers.seed} and {@code -Dworkers.rounds} repeat and lengthen the killing.
 */
@EnabledIfSystemProperty(named = "packaged", matches = "true", disabledReason = "the container is packaged later")
class WorkersIT {

    private static final int WORKERS = 3;
    private static final int CONSUMERS = 4;
    private static final int ROUNDS = Integer.getInteger("workers.rounds", 3);
    private static final long SEED = Long.getLong("workers.seed", new Random().nextLong());
    private static final Duration TO_REST = Duration.ofMinutes(5);

    private static ChromaServer chroma;

    private final String name = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final Random random = new Random(SEED);
    private final Site site = Site.empty(Clock.offset(Clock.systemUTC(), Duration.ofDays(-30)));
    private final Wiki wiki = new Wiki(site, new Random(SEED));
    private Path work;
    private ConfluenceSimulator confluence;
    private ModelServer model;
    private SharedStore store;
    private Fleet fleet;

    @BeforeAll
    static void startChroma() {
        chroma = ChromaServer.startOrSkip();
    }

    @AfterAll
    static void stopChroma() {
        if (chroma != null) {
            chroma.close();
        }
    }

    @BeforeEach
    void surround() throws Exception {
        work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "workers")), "run")
                .toAbsolutePath();
        confluence = ConfluenceSimulator.cloud().site(site).start();
        model = new ModelServer(Duration.ofMillis(20));
        store = new SharedStore(new ChromaDatabase(chroma.url()), name);
        fleet = new Fleet(work, store, model, CONSUMERS);
    }

    @AfterEach
    void tidyUp() {
        fleet.close();
        model.close();
        confluence.close();
    }

    @Test
    void workersMayDieAndComeWhilePagesChangeAndTheStoreEqualsTheSiteInTheEnd() throws Exception {
        ContentId untaken = site.createPage("RP", null, "Strange", "<p>" + ModelServer.UNTAKEN + "</p>");
        PackagedContainer poller = fleet.startPoller(confluence.url(), Wiki.SPACES, "labels,ancestors,readers");
        for (int i = 0; i < WORKERS; i++) {
            fleet.addWorker();
        }
        await().atMost(TO_REST).until(() -> model.texts() > 0);
        publish("no JSON at all");
        try (Chaos chaos = new Chaos(wiki, new SiteHistory(wiki, Clock.systemUTC()), new Random(random.nextLong()))) {
            chaos.begin();
            for (int round = 0; round < ROUNDS; round++) {
                awaitWork(5 + random.nextInt(30));
                model.setDown(round % 3 == 1);
                fleet.killWorker(random);
                fleet.addWorker();
                awaitWork(5);
                model.setDown(false);
                fleet.restartEnded();
            }
            assertThat(fleet.workers()).hasSize(WORKERS);
            say("%d kills, %d deeds".formatted(ROUNDS, chaos.deeds()));
        }

        Set<String> expected = SharedStore.wordsOf(new FreshSync(confluence.url(), work, Wiki.SPACES)
                .chunks().stream()
                        .filter(chunk -> !chunk.contentId().equals(untaken.toString()))
                        .toList());
        await().atMost(TO_REST)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsMatching(SharedStore::isMadeAnew)
                .untilAsserted(() -> assertThat(store.passages())
                        .as("-Dworkers.seed=%d, in %s", SEED, work)
                        .isEqualTo(expected));
        assertThat(store.names()).as("one collection").hasSize(1);
        assertThat(fleet.groups()).as("all agree on the generation").hasSize(1);
        // What is put aside adds nothing to the store, and may come after the last that does.
        eventually(() -> assertThat(fleet.leftOut())
                .as("copies of what cannot be indexed")
                .anyMatch(copy -> copy.contains("\"id\":\"" + untaken + "\""))
                .anyMatch(copy -> copy.contains("no JSON at all")));
        assertThat(fleet.leftOut())
                .allMatch(copy -> copy.contains("\"id\":\"" + untaken + "\"") || copy.contains("no JSON at all"));
        eventually(() ->
                assertThat(poller.get("/q/health/group/sync")).contains("UP").doesNotContain("DOWN"));
        say("the store has %d passages, as the site".formatted(expected.size()));
    }

    @Test
    void aTopicThatDoesNotTellReadersIsNotReadAndNothingOfItIsPassedOver() throws Exception {
        fleet.startPoller(confluence.url(), Wiki.SPACES, "labels,ancestors");
        fleet.addWorker();
        PackagedContainer worker = fleet.workers().get(0);

        eventually(() -> assertThat(worker.log())
                .contains("Nothing tells who may read content", "confluence.include in application.properties"));
        await().atMost(TO_REST)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> occurrences(worker.log(), "Will seek consumer to offset 0") > CONSUMERS);

        assertThat(worker.log()).doesNotContain("Will seek consumer to offset 1 ");
        assertThat(fleet.leftOut()).isEmpty();
        assertThat(store.size()).isZero();
        assertThat(worker.get("/q/health/live")).contains("UP").doesNotContain("DOWN");
        assertThat(worker.get("/q/health/ready")).contains("UP").doesNotContain("DOWN");
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(TO_REST)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(assertion);
    }

    private static int occurrences(String text, String of) {
        return text.split(java.util.regex.Pattern.quote(of), -1).length - 1;
    }

    /** Some texts more have been sent to the model. */
    private void awaitWork(int texts) {
        int before = model.texts();
        await().atMost(TO_REST).pollInterval(Duration.ofMillis(10)).until(() -> model.texts() >= before + texts);
    }

    private void publish(String value) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaBroker.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, "../of somebody else", value));
        }
    }

    private static void say(String what) {
        System.out.println("workers: " + what);
    }
}
