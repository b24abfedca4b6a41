package io.github.camelconfluence.routes.workers;

import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.routes.PackagedContainer;
import io.github.camelconfluence.routes.kafka.KafkaBroker;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.common.GroupState;

/** Packaged containers around one topic: one that fills it from Confluence, and workers, which never ask Confluence. */
final class Fleet implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    /** Short of memory and of the time in which code is compiled; a killed worker's partitions are free after 6 s. */
    private static final String OPTIONS = "-XX:+UseSerialGC -Dcamel.component.confluence.max-deletions=100%"
            + " -Dcamel.component.kafka.session-timeout-ms=6000 -Dcamel.component.kafka.heartbeat-interval-ms=1000";

    private final Path work;
    private final String topic;
    private final int consumers;
    private final Map<String, String> store;
    private final List<PackagedContainer> workers = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<PackagedContainer> others = new ArrayList<>();

    /**
     * @param shared named as the topic
     * @param consumers of one worker, each of them reading a partition at a time
     */
    Fleet(Path work, SharedStore shared, ModelServer model, int consumers) {
        this.work = work;
        this.topic = shared.collection();
        this.consumers = consumers;
        this.store = Map.of(
                "CONFLUENCE_ROUTES",
                "kafka-to-vectors.camel.yaml",
                "VECTORS_STORE",
                "chroma",
                "VECTORS_CHROMA_URL",
                shared.server().url(),
                "VECTORS_COLLECTION",
                topic,
                "EMBEDDINGS_MODEL",
                "openai:stub",
                "EMBEDDINGS_URL",
                model.url(),
                "VECTORS_KAFKA_GROUP",
                topic,
                "VECTORS_KAFKA_CONSUMERS",
                Integer.toString(consumers),
                "VECTORS_KAFKA_ENABLED",
                "true");
    }

    PackagedContainer startPoller(URI site, String spaces, String include) throws IOException {
        PackagedContainer poller = start(
                "poller",
                Map.of(
                        "CONFLUENCE_URL",
                        site.toString(),
                        "CONFLUENCE_USERNAME",
                        Accounts.READER.email(),
                        "CONFLUENCE_API_TOKEN",
                        Credentials.READER_API_TOKEN.secret(),
                        "CONFLUENCE_SPACES",
                        spaces,
                        "CONFLUENCE_INCLUDE",
                        include,
                        "CONFLUENCE_DELAY",
                        "200",
                        "CONFLUENCE_RECONCILE_INTERVAL",
                        "300ms",
                        "CONFLUENCE_KAFKA_ENABLED",
                        "true",
                        "CONFLUENCE_KAFKA_PARTITIONS",
                        Integer.toString(3 * consumers)));
        others.add(poller);
        return poller;
    }

    void addWorker() throws IOException {
        workers.add(start("worker", store));
    }

    /** As a node ends that loses power, in the midst of whatever it did. */
    void killWorker(Random random) {
        workers.remove(random.nextInt(workers.size())).kill();
    }

    /** As Kubernetes starts a container anew that ended because it found no model or store. */
    void restartEnded() throws IOException {
        List<PackagedContainer> ended = workers.stream()
                .filter(worker -> ProcessHandle.of(worker.pid()).isEmpty())
                .toList();
        workers.removeAll(ended);
        for (PackagedContainer gone : ended) {
            gone.close();
            addWorker();
        }
    }

    List<PackagedContainer> workers() {
        return workers;
    }

    private PackagedContainer start(String name, Map<String, String> environment) throws IOException {
        Path folder = Files.createTempDirectory(work, name);
        folders.add(folder);
        Map<String, String> whole = new HashMap<>(environment);
        whole.put("CONFLUENCE_FILES_ENABLED", "false");
        whole.put("CONFLUENCE_KAFKA_BROKERS", KafkaBroker.bootstrapServers());
        whole.put("CONFLUENCE_KAFKA_TOPIC", topic);
        whole.put("CONFLUENCE_RETRIES", "2");
        whole.put("CONFLUENCE_RETRY_DELAY", "100");
        whole.put("JAVA_TOOL_OPTIONS", OPTIONS);
        return PackagedContainer.start(folder, whole);
    }

    /** Until the workers share all partitions. */
    void awaitMembers() {
        await().atMost(START)
                .pollInterval(Duration.ofMillis(500))
                // A group that is only coming to be may be listed and not yet described.
                .ignoreException(ExecutionException.class)
                .until(() -> {
                    List<ConsumerGroupDescription> groups = groups();
                    return groups.size() == 1
                            && groups.get(0).groupState() == GroupState.STABLE
                            && groups.get(0).members().size() == workers.size() * consumers;
                });
    }

    /** Which all workers are in, if they agree on the filling of the store. */
    List<ConsumerGroupDescription> groups() throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            List<String> ids = admin.listConsumerGroups().all().get().stream()
                    .map(ConsumerGroupListing::groupId)
                    .filter(id -> id.startsWith(topic + "-"))
                    .toList();
            return List.copyOf(admin.describeConsumerGroups(ids).all().get().values());
        }
    }

    static Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaBroker.bootstrapServers()));
    }

    /** The copies of records that some worker left out. */
    List<String> leftOut() throws IOException {
        List<String> copies = new ArrayList<>();
        for (Path folder : folders) {
            Path failed = folder.resolve("data/failed/vectors");
            if (Files.isDirectory(failed)) {
                try (var files = Files.list(failed)) {
                    for (Path file : files.toList()) {
                        if (!file.getFileName().toString().startsWith(".part-")) {
                            copies.add(Files.readString(file));
                        }
                    }
                }
            }
        }
        return copies;
    }

    @Override
    public void close() {
        workers.forEach(PackagedContainer::close);
        others.forEach(PackagedContainer::close);
    }
}
