package io.github.camelconfluence.routes.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.routes.kafka.KafkaBroker;
import io.github.camelconfluence.routes.kafka.KafkaRecords;
import io.github.camelconfluence.search.store.server.ChromaDatabase;
import io.github.camelconfluence.servers.ChromaServer;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.ContentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How much sooner three workers fill a store than one, while the model takes its time. The command is in docs/benchmarks.md. */
@EnabledIfSystemProperty(named = "packaged", matches = "true", disabledReason = "the container is packaged later")
@EnabledIfSystemProperty(named = "workers.throughput", matches = "true", disabledReason = "a benchmark")
class ThroughputIT {

    private static final int PAGES = Integer.getInteger("workers.pages", 600);
    private static final Duration LATENCY = Duration.ofMillis(Long.getLong("workers.latency", 150));

    /** As application.properties has it. */
    private static final int CONSUMERS = 8;

    private static final int MOST_WORKERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private ChromaServer chroma;
    private ModelServer model;
    private Path work;

    /** From when the records are in the topic until the store has all of them. */
    private record Run(int workers, double seconds, int requests, int chunks) {

        @Override
        public String toString() {
            return "| %d | %.1f | %.0f | %.1f |"
                    .formatted(workers, seconds, chunks / seconds, chunks / (double) requests);
        }
    }

    @BeforeEach
    void surround() throws Exception {
        chroma = ChromaServer.startOrSkip();
        model = new ModelServer(LATENCY);
        work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "workers")), "throughput")
                .toAbsolutePath();
    }

    @AfterEach
    void tidyUp() {
        model.close();
        chroma.close();
    }

    @Test
    void threeWorkersFillAStoreSoonerThanOne() throws Exception {
        List<ConsumerRecord<String, String>> records = recordsOfASite();
        Run one = fill(1, records);
        Run three = fill(MOST_WORKERS, records);

        System.out.printf(
                "%d pages, %d passages, a model that answers after %d ms%n"
                        + "| workers | seconds | passages/s | passages a request |%n|---|---|---|---|%n%s%n%s%n"
                        + "three are %.1f times as fast as one%n",
                PAGES, one.chunks(), LATENCY.toMillis(), one, three, one.seconds() / three.seconds());
        assertThat(three.chunks()).isEqualTo(one.chunks());
        assertThat(one.seconds() / three.seconds()).isGreaterThan(1.2);
    }

    /** What the shipped route writes, once and for all runs. */
    private List<ConsumerRecord<String, String>> recordsOfASite() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start();
                Fleet source = new Fleet(work, store("source"), model, CONSUMERS);
                KafkaRecords topic = new KafkaRecords(KafkaBroker.bootstrapServers(), "source")) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            ContentId home = confluence.site().createPage("RP", null, "Home", "<p>Welcome</p>");
            for (int page = 1; page < PAGES; page++) {
                confluence.site().createPage("RP", home, "Page " + page, sections(page));
            }
            source.startPoller(confluence.url(), "RP", "labels,ancestors,readers");
            await().atMost(PATIENCE).until(() -> topic.all().size() >= PAGES);
            return topic.all();
        }
    }

    private static String sections(int page) {
        return IntStream.range(0, 3)
                .mapToObj(section -> "<h1>Section " + section + "</h1><p>"
                        + IntStream.range(0, 40)
                                .mapToObj(number -> "Sentence " + number + " of page " + page + " says something.")
                                .collect(Collectors.joining(" "))
                        + "</p>")
                .collect(Collectors.joining());
    }

    private Run fill(int workers, List<ConsumerRecord<String, String>> records) throws Exception {
        String name = "filled" + workers;
        try (Admin admin = Fleet.admin();
                Fleet fleet = new Fleet(work, store(name), model, CONSUMERS)) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(MOST_WORKERS * CONSUMERS), Optional.empty())))
                    .all()
                    .get();
            for (int i = 0; i < workers; i++) {
                fleet.addWorker();
            }
            fleet.awaitMembers();
            String group = fleet.groups().get(0).groupId();
            model.startCountingAnew();
            long began = System.nanoTime();
            publish(name, records);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> read(admin, group) == records.size());
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(store(name).contents()).hasSize(PAGES);
            return new Run(workers, seconds, model.requests(), store(name).size());
        }
    }

    private static void publish(String topic, List<ConsumerRecord<String, String>> records) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaBroker.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            records.forEach(record -> producer.send(new ProducerRecord<>(topic, record.key(), record.value())));
        }
    }

    /** Records that count as read: those whose passages are in the store. */
    private static long read(Admin admin, String group) throws Exception {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private SharedStore store(String name) {
        return new SharedStore(new ChromaDatabase(chroma.url()), name);
    }
}
