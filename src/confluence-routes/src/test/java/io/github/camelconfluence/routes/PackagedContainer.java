package io.github.camelconfluence.routes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is packaged, as an operator starts it: configured by the environment alone, with the routes beside it. */
public final class PackagedContainer implements AutoCloseable {

    static final Path HOME = Path.of("target", "quarkus-app").toAbsolutePath();

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    /** Beside several others on a machine of two cores that has more to do. */
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path log;
    private final Process process;
    /** Where the tests are aborted, nobody closes. */
    private final Thread end;

    private PackagedContainer(Path log, Process process) {
        this.log = log;
        this.process = process;
        this.end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** @param work its working directory */
    public static PackagedContainer start(Path work, Map<String, String> environment) throws IOException {
        mountRoutes(work);
        Path log = work.resolve("log");
        ProcessBuilder container = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + Files.createDirectory(work.resolve("tmp")),
                        "-jar",
                        HOME.resolve("quarkus-run.jar").toString())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        container
                .environment()
                .putAll(Map.of(
                        "QUARKUS_CONFIG_LOCATIONS",
                        ROOT.resolve("application.properties").toString(),
                        "QUARKUS_HTTP_PORT",
                        "0"));
        container.environment().putAll(environment);
        return new PackagedContainer(log, container.start());
    }

    /** As Kubernetes mounts a ConfigMap: every file is a link into a folder that is itself behind a link. */
    private static void mountRoutes(Path work) throws IOException {
        Path mount = Files.createDirectory(work.resolve("routes"));
        Path version = Files.createDirectory(mount.resolve("..2026_11_22"));
        Files.createSymbolicLink(mount.resolve("..data"), version.getFileName());
        try (Stream<Path> shipped = Files.list(ROOT.resolve("routes"))) {
            for (Path route : shipped.toList()) {
                Files.copy(route, version.resolve(route.getFileName()));
                Files.createSymbolicLink(
                        mount.resolve(route.getFileName()), Path.of("..data").resolve(route.getFileName()));
            }
        }
    }

    public long pid() {
        return process.pid();
    }

    /** So far: it may end within a character, which is no fault. */
    public String log() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    /** The answer's body, of whatever status; waits until the container listens. */
    public String get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port() + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int port() {
        return await().atMost(LONGEST_START).until(this::lookForPort, port -> port > 0);
    }

    private int lookForPort() throws IOException {
        Matcher listening = LISTENING.matcher(log());
        if (!process.isAlive()) {
            throw new IllegalStateException("The container ended: " + log());
        }
        return listening.find() ? Integer.parseInt(listening.group(1)) : 0;
    }

    /** As Kubernetes ends a pod. */
    public void terminate() {
        process.destroy();
        process.onExit().join();
    }

    /** As a node ends that loses power. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As a machine that is paused: every thread stands still, every connection stays open. */
    public void freeze() throws IOException {
        signal("-STOP");
        // Sent is not received: until then its threads go on.
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(this::isFrozen);
    }

    private boolean isFrozen() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                String status = Files.readString(thread.resolve("stat"));
                if (!status.substring(status.lastIndexOf(')')).startsWith(") T")) {
                    return false;
                }
            }
            return true;
        }
    }

    public void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        int code = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .onExit()
                .join()
                .exitValue();
        if (code != 0) {
            throw new IllegalStateException("kill " + signal + " failed");
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        kill();
    }
}
