package io.github.camelconfluence.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.limits.FaultOrder;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packaged, started as an operator starts it. */
class PackagedContainerIT {

    /** It starts first, and a pause after refused credentials doubles. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Makes pages of files, and reads what became of them. */
    private static final String WRITING = """
            - route:
                id: write
                from:
                  uri: "file:inbox"
                  steps:
                    - to: {uri: "confluence:{{confluence.spaces}}", parameters: {operation: createPage}}
                    - setHeader: {name: CamelConfluenceTargetId, simple: "${header.CamelConfluenceContentId}"}
                    - to: {uri: "confluence:{{confluence.spaces}}", parameters: {operation: getPage}}
                    - marshal: {json: {}}
                    - to: {uri: "file:outbox", parameters: {fileName: page.json, tempPrefix: ".part-"}}
            """;

    @TempDir
    private Path work;

    /** In megabytes; the container has 256. */
    private static final int LARGE = 400;

    private static final String FETCHING = """
            - route:
                id: fetch
                from:
                  uri: confluence:{{confluence.spaces}}
                  steps:
                    - setHeader: {name: CamelConfluenceTargetId, simple: "${header.CamelConfluenceContentId}"}
                    - to: confluence:{{confluence.spaces}}?operation=downloadAttachment&fileName=large.bin
                    - setHeader: {name: CamelFileName, constant: large.bin}
                    - to: file:fetched
                    - log: {message: "fetched large.bin"}
            """;

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

        await().atMost(PATIENCE).until(() -> !container.isAlive());
    }

    @Test
    void itFollowsASpaceAndWritesToItConfiguredByTheEnvironmentAndLogsJsonWithoutSecrets() throws Exception {
        String log;
        Files.writeString(Files.createDirectory(work.resolve("own")).resolve("write.camel.yaml"), WRITING);
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            ContentId page = confluence.site().createPage("RP", null, "Home", "<p>Welcome</p>");
            try (PackagedContainer container = PackagedContainer.start(
                    work,
                    Map.of(
                            "CONFLUENCE_URL",
                            confluence.url().toString(),
                            "CONFLUENCE_USERNAME",
                            Accounts.EDITOR.email(),
                            "CONFLUENCE_API_TOKEN",
                            Credentials.EDITOR_API_TOKEN.secret(),
                            "CONFLUENCE_SPACES",
                            "RP",
                            "CONFLUENCE_PROGRESS",
                            "data/elsewhere.sqlite",
                            "CAMEL_MAIN_ROUTES_INCLUDE_PATTERN",
                            "file:routes/*.camel.yaml,file:own/*.camel.yaml"))) {
                Path file = work.resolve("data/files/RP/Home-" + page + ".md");
                await().atMost(PATIENCE).until(() -> Files.exists(file));
                assertThatItWrites(confluence);
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
                .doesNotContain(Credentials.EDITOR_API_TOKEN.secret());
    }

    private void assertThatItWrites(ConfluenceSimulator confluence) throws IOException {
        Path inbox = Files.createDirectories(work.resolve("inbox"));
        Path unseen = Files.writeString(inbox.resolve(".new.md"), "# Runbook\n\nRestart **it**.\n");
        Files.move(unseen, inbox.resolve("new.md"), StandardCopyOption.ATOMIC_MOVE);
        Path read = work.resolve("outbox/page.json");
        await().atMost(PATIENCE).until(() -> Files.exists(read));

        assertThat(confluence.site().find("RP", "Runbook"))
                .map(made -> made.storage())
                .contains("<p>Restart <strong>it</strong>.</p>");
        assertThat(read).content().contains("\"title\":\"Runbook\"", "Restart **it**.");
    }

    @Test
    void itFetchesAFileThatIsLargerThanItsMemory() throws Exception {
        Files.writeString(Files.createDirectory(work.resolve("own")).resolve("fetch.camel.yaml"), FETCHING);
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            ContentId page = confluence.site().createPage("RP", null, "Home", "<p>Welcome</p>");
            byte[] megabyte = new byte[1_000_000];
            confluence.site().attach(page, "large.bin", "application/octet-stream", megabyte, LARGE);
            try (PackagedContainer container = PackagedContainer.start(
                    work,
                    Map.of(
                            "CONFLUENCE_URL", confluence.url().toString(),
                            "CONFLUENCE_USERNAME", Accounts.READER.email(),
                            "CONFLUENCE_API_TOKEN", Credentials.READER_API_TOKEN.secret(),
                            "CONFLUENCE_SPACES", "RP",
                            "CAMEL_MAIN_ROUTES_INCLUDE_PATTERN", "file:routes/*.camel.yaml,file:own/*.camel.yaml"))) {
                await().atMost(PATIENCE).until(() -> container.log().contains("fetched large.bin"));

                assertThat(work.resolve("fetched/large.bin")).hasSize(LARGE * 1_000_000L);
            }
        }
    }

    @Test
    void itWritesTheTextOfAttachments() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            ContentId page = confluence.site().createPage("RP", null, "Home", "<p>Welcome</p>");
            byte[] html = "<html><body><h1>The plan</h1></body></html>".getBytes(StandardCharsets.UTF_8);
            ContentId plan = confluence.site().attach(page, "plan.html", "text/html", html);
            try (PackagedContainer container = PackagedContainer.start(
                    work,
                    Map.of(
                            "CONFLUENCE_URL", confluence.url().toString(),
                            "CONFLUENCE_USERNAME", Accounts.READER.email(),
                            "CONFLUENCE_API_TOKEN", Credentials.READER_API_TOKEN.secret(),
                            "CONFLUENCE_SPACES", "RP",
                            "CONFLUENCE_TYPES", "page,attachment"))) {
                Path file = work.resolve("data/files/RP/Home-" + page + "/plan-" + plan + ".txt");
                await().atMost(PATIENCE).until(() -> Files.exists(file));

                assertThat(file).content().contains("The plan").doesNotContain("<h1>");
                assertThat(container.log()).doesNotContain("\"level\":\"ERROR\"");
            }
        }
    }

    @Test
    void noSecretIsInItsLogItsHealthOrItsMetricsWhateverFails() throws Exception {
        Map<String, Consumer<FaultOrder>> ways = Map.of(
                "answered 500", order -> order.answer(500),
                "answered 403", order -> order.answer(403),
                "answered 401", order -> order.answer(401),
                "answered 302", order -> order.answer(Answer.redirect("https://files.acme.com/1?token=media-secret")),
                "instead of JSON", FaultOrder::loginPage,
                "Connection reset", FaultOrder::reset,
                "was cut off", order -> order.truncate(5));
        String token = Credentials.READER_API_TOKEN.secret();
        List<String> shown = new ArrayList<>();
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            try (PackagedContainer container = following(confluence, token)) {
                // A route that cannot start is tried again after ever longer pauses; a poll is not.
                shown.addAll(shownOnce(container, "Started confluence-to-files"));
                for (Map.Entry<String, Consumer<FaultOrder>> way : ways.entrySet()) {
                    way.getValue().accept(confluence.faults().always());
                    shown.addAll(shownOnce(container, way.getKey()));
                    confluence.faults().clear();
                    awaitAcceptance(container);
                }
            }
            try (PackagedContainer container = following(confluence, "a-wrong-token")) {
                shown.addAll(shownOnce(container, "Check username with apiToken"));
            }
        }

        assertThat(shown)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(
                                token, base64(token), "a-wrong-token", base64("a-wrong-token"), "media-secret"));
    }

    private PackagedContainer following(ConfluenceSimulator confluence, String token) throws IOException {
        return PackagedContainer.start(
                Files.createTempDirectory(work, "container"),
                Map.of(
                        "CONFLUENCE_URL",
                        confluence.url().toString(),
                        "CONFLUENCE_USERNAME",
                        Accounts.READER.email(),
                        "CONFLUENCE_API_TOKEN",
                        token,
                        "CONFLUENCE_SPACES",
                        "RP",
                        "CONFLUENCE_DELAY",
                        "200",
                        "CONFLUENCE_RECONCILE_INTERVAL",
                        "300ms"));
    }

    /** Log, health and metrics, once the log tells that. */
    private static List<String> shownOnce(PackagedContainer container, String told) throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(container.log()).contains(told));
        return List.of(container.log(), container.get("/q/health"), container.get("/q/metrics"));
    }

    /** Until then nothing is asked, so that nothing else could fail. */
    private static void awaitAcceptance(PackagedContainer container) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(times(container, "accepts the credentials again"))
                        .isEqualTo(times(container, "Nothing is asked of Confluence and nothing is deleted")));
    }

    private static long times(PackagedContainer container, String told) throws IOException {
        return container.log().lines().filter(line -> line.contains(told)).count();
    }

    private static String base64(String token) {
        String pair = Accounts.READER.email() + ":" + token;
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
