package io.github.camelconfluence.routes.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar quarkus-run.jar doctor}, as an operator types it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DoctorIT {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @TempDir
    private Path work;

    private ConfluenceSimulator confluence;

    @BeforeEach
    void startConfluence() {
        confluence = ConfluenceSimulator.cloud().start();
        confluence.site().createSpace("RP", "RAG Pipelines");
        confluence.site().createPage("RP", null, "Home", "<p>Welcome</p>");
    }

    @AfterEach
    void stopConfluence() {
        confluence.close();
    }

    private record Outcome(int code, String said) {}

    private Outcome doctor(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dcamel.component.confluence.gateway-url=" + confluence.gatewayUrl(),
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar")
                                .toAbsolutePath()
                                .toString(),
                        "doctor")
                .directory(work.toFile())
                .redirectErrorStream(true);
        command.environment()
                .put(
                        "QUARKUS_CONFIG_LOCATIONS",
                        ROOT.resolve("application.properties").toString());
        command.environment()
                .put("CAMEL_MAIN_ROUTES_INCLUDE_PATTERN", "file:" + ROOT.resolve("routes") + "/*.camel.yaml");
        command.environment().putAll(environment);
        command.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = command.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said);
        } finally {
            process.destroyForcibly();
        }
    }

    private Map<String, String> configured(String token, String spaces) {
        return Map.of(
                "CONFLUENCE_URL",
                confluence.url().toString(),
                "CONFLUENCE_USERNAME",
                Accounts.READER.email(),
                "CONFLUENCE_API_TOKEN",
                token,
                "CONFLUENCE_SPACES",
                spaces);
    }

    @Test
    void itTestsWhatTheRoutesNeedAndStartsNone() throws Exception {
        Outcome outcome = doctor(configured(Credentials.READER_API_TOKEN.secret(), "RP"));

        assertThat(outcome.said())
                .startsWith("Connection confluence is fine")
                .contains("Signed in as Rita Reader", "RP (RAG Pipelines): 1 pages visible")
                .contains("(for confluence-to-files)")
                .doesNotContain(Credentials.READER_API_TOKEN.secret(), "confluence-to-kafka");
        assertThat(outcome.code()).isZero();
        try (var left = Files.list(work)) {
            assertThat(left).as("no progress, no file").isEmpty();
        }
        assertThat(confluence.requests().all())
                .extracting(LoggedRequest::method)
                .contains("GET")
                .doesNotContain("PUT", "DELETE");
    }

    @Test
    void aFaultEndsItWithOneAndSaysWhatToDo() throws Exception {
        Outcome rejected = doctor(configured("a-wrong-token", "RP"));
        assertThat(rejected.said()).contains("fault", "Make a new token").doesNotContain("a-wrong-token", "\tat ");
        assertThat(rejected.code()).isEqualTo(1);

        Outcome lost = doctor(configured(Credentials.READER_API_TOKEN.secret(), "RQ"));
        assertThat(lost.said()).contains("Did you mean RP", "Signed in as Rita Reader");
        assertThat(lost.code()).isEqualTo(1);
    }

    @Test
    void whatKeepsTheContainerFromStartingAtAllIsNamedInOneLine() throws Exception {
        for (Map.Entry<String, String> option :
                Map.of("QUARKUS_HTTP_PORT", "many", "SEARCH_CALLER", "nobody").entrySet()) {
            Map<String, String> environment = new HashMap<>(configured(Credentials.READER_API_TOKEN.secret(), "RP"));
            environment.put(option.getKey(), option.getValue());

            Outcome outcome = doctor(environment);

            assertThat(outcome.said().lines())
                    .as(option.toString())
                    .singleElement()
                    .asString()
                    .startsWith("The container cannot start: ")
                    .contains(option.getKey().toLowerCase(Locale.ROOT).replace('_', '.'))
                    .contains(option.getValue());
            assertThat(outcome.code()).isEqualTo(1);
        }
    }

    @Test
    void whatTheOperationsOfARouteMayNotDoIsAFault() throws Exception {
        Path route = work.resolve("announce.camel.yaml");
        Files.writeString(route, """
                - route:
                    id: announce
                    from:
                      uri: direct:announce
                      steps:
                        - to: confluence:RP?operation=createPage
                """);
        Map<String, String> environment = new HashMap<>(configured(Credentials.READER_API_TOKEN.secret(), "RP"));
        environment.put("CAMEL_MAIN_ROUTES_INCLUDE_PATTERN", "file:" + route);

        Outcome outcome = doctor(environment);

        assertThat(outcome.said()).contains("fault   May not write pages in RP (for createPage)");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void anOptionThatMakesNoSenseIsNamed() throws Exception {
        Outcome outcome = doctor(Map.of("CONFLUENCE_URL", "", "CONFLUENCE_SPACES", "RP"));

        assertThat(outcome.said()).contains("Option url is missing").doesNotContain("\tat ");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(List.of(outcome.said().split("\n"))).hasSizeLessThan(5);
    }
}
