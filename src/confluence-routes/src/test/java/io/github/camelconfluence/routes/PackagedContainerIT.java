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

/** What is packaged, started as an operator starts it. */
class PackagedContainerIT {

    @TempDir
    private Path work;

    @Test
    void noSimulatorClassIsInThePackagedContainer() throws IOException {
        List<String> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PackagedContainer.HOME)) {
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
    void evenAFrozenOneDoesNotOutliveTestsThatAreAborted() throws Exception {
        Process tests = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dproject.root=" + System.getProperty("project.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbortedTests.class.getName(),
                        work.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle container =
                ProcessHandle.of(Long.parseLong(tests.inputReader().readLine())).orElseThrow();
        assertThat(container.isAlive()).isTrue();

        tests.destroy();

        await().until(() -> !container.isAlive());
    }

    @Test
    void itFollowsASpaceConfiguredByTheEnvironmentAndLogsJsonWithoutSecrets() throws Exception {
        String log;
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            ContentId page = confluence.site().createPage("RP", null, "Home", "<p>Welcome</p>");
            try (PackagedContainer container = PackagedContainer.start(
                    work,
                    Map.of(
                            "CONFLUENCE_URL", confluence.url().toString(),
                            "CONFLUENCE_USERNAME", Accounts.READER.email(),
                            "CONFLUENCE_API_TOKEN", Credentials.READER_API_TOKEN.secret(),
                            "CONFLUENCE_SPACES", "RP",
                            "CONFLUENCE_PROGRESS", "data/elsewhere.sqlite"))) {
                Path file = work.resolve("data/files/RP/Home-" + page + ".md");
                await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(file));
                container.terminate();
                log = container.log();
            }
        }
        assertThat(work.resolve("data/elsewhere.sqlite"))
                .as("a variable wins over application.properties")
                .exists();
        assertThat(log)
                .startsWith("{")
                .contains("confluence-to-files")
                .doesNotContain(Credentials.READER_API_TOKEN.secret());
    }
}
