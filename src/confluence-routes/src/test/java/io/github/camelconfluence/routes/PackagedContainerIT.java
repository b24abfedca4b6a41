package io.github.camelconfluence.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packaged, as an operator starts it: configured by the environment alone, with the routes beside it. */
class PackagedContainerIT {

    private static final Path CONTAINER = Path.of("target", "quarkus-app").toAbsolutePath();
    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @TempDir
    private Path work;

    @Test
    void noSimulatorClassIsInThePackagedContainer() throws IOException {
        List<String> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CONTAINER)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (JarFile open = new JarFile(jar.toFile())) {
                    open.stream().forEach(entry -> classes.add(entry.getName()));
                }
            }
        }

        assertThat(classes).contains("io/github/camelconfluence/ConfluenceComponent.class");
        assertThat(classes).noneMatch(name -> name.startsWith("io/github/camelconfluence/simulator/"));
    }

    @Test
    void itFollowsASpaceConfiguredByTheEnvironmentAndLogsJsonWithoutSecrets() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            ContentId page = confluence.site().createPage("RP", null, "Home", "<p>Welcome</p>");
            Process container = start(Map.of(
                    "CONFLUENCE_URL", confluence.url().toString(),
                    "CONFLUENCE_USERNAME", Accounts.READER.email(),
                    "CONFLUENCE_API_TOKEN", Credentials.READER_API_TOKEN.secret(),
                    "CONFLUENCE_SPACES", "RP",
                    "CONFLUENCE_PROGRESS", "data/elsewhere.sqlite",
                    "QUARKUS_CONFIG_LOCATIONS",
                            ROOT.resolve("application.properties").toString(),
                    "QUARKUS_HTTP_PORT", "0"));
            try {
                Path file = work.resolve("data/files/RP/Home-" + page + ".md");
                await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(file));
            } finally {
                container.destroy();
                container.onExit().join();
            }
        }
        assertThat(work.resolve("data/elsewhere.sqlite"))
                .as("a variable wins over application.properties")
                .exists();
        assertThat(Files.readString(log()))
                .startsWith("{")
                .contains("confluence-to-files")
                .doesNotContain(Credentials.READER_API_TOKEN.secret());
    }

    private Process start(Map<String, String> environment) throws IOException {
        mountRoutes();
        ProcessBuilder container = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        CONTAINER.resolve("quarkus-run.jar").toString())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        container.environment().putAll(environment);
        return container.start();
    }

    /** As Kubernetes mounts a ConfigMap: every file is a link into a folder that is itself behind a link. */
    private void mountRoutes() throws IOException {
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

    private Path log() {
        return work.resolve("log");
    }
}
