package io.github.camelconfluence.routes.kafka;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker in a process of its own, with a class path of its own. One for all tests of this JVM, which it does
 * not outlive.
 */
public final class KafkaBroker {

    private static final Path HOME = Path.of("target", "kafka");
    private static String running = "";

    private KafkaBroker() {}

    /** The bootstrap servers of the one broker, started at the first call. */
    public static synchronized String bootstrapServers() {
        if (running.isEmpty()) {
            try {
                running = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    private static String start() throws IOException {
        Path work = Files.createTempDirectory(Files.createDirectories(HOME), "broker");
        List<Integer> ports = freePorts();
        int port = ports.get(0);
        Path settings = Files.write(work.resolve("server.properties"), settings(work, port, ports.get(1)));
        run(work, "kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString())
                .onExit()
                .join();
        Process broker = run(work, "kafka.Kafka", settings.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroyForcibly));
        String servers = "localhost:" + port;
        await("a broker that answers at " + servers + ", see " + work.resolve("broker.log"))
                .atMost(Duration.ofMinutes(3))
                .until(() -> answers(broker, servers));
        return servers;
    }

    private static List<String> settings(Path work, int port, int controllerPort) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@localhost:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "listeners=PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + work.resolve("data").toAbsolutePath(),
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "group.initial.rebalance.delay.ms=0");
    }

    private static Process run(Path work, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", Files.readString(Path.of("target", "kafka-classpath.txt")), mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve("broker.log").toFile()))
                .start();
    }

    private static boolean answers(Process broker, String servers) throws InterruptedException {
        if (!broker.isAlive()) {
            throw new IllegalStateException("The broker ended");
        }
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2000);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    /** Two that differ: both are held until both are known. */
    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket another = new ServerSocket(0)) {
            return List.of(one.getLocalPort(), another.getLocalPort());
        }
    }
}
