package io.github.camelconfluence.routes.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Credentials;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ConnectionsShown.class)
class ConnectionsApiTest {

    /** Refused credentials are asked for again after a pause that doubles: another test may have had them refused. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String TEST = "/api/connections/confluence/test";

    @TestHTTPResource
    URI container;

    ConfluenceSimulator confluence;

    @AfterEach
    void wellAgain() {
        confluence.site().signIn().issue(Credentials.READER_API_TOKEN);
    }

    private Http http() {
        return new Http(container);
    }

    @Test
    void everyConnectionIsListedWithItsRoutesAndHowTheyAre() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode connections = Http.json(http().get("/api/connections"));
            assertThat(connections).hasSize(1);
            JsonNode route = connections.path(0).path("routes").path(0);
            assertThat(connections.path(0).path("name").asText()).isEqualTo("confluence");
            assertThat(connections.path(0).path("rate").path("allowedUnderWay").asInt())
                    .isPositive();
            assertThat(route.path("route").asText()).isEqualTo("confluence-to-files");
            assertThat(route.path("state").asText()).isEqualTo("running");
            assertThat(route.path("lastSync").asText()).startsWith("20");
            assertThat(route.path("completeness").path("complete").asBoolean()).isTrue();
            assertThat(route.path("errors")).isEmpty();
        });
    }

    @Test
    void aTestTellsWhatWasFoundAndNoSecret() throws Exception {
        HttpResponse<String> response = http().test("confluence");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode report = Http.json(response);
        assertThat(report.path("ok").asBoolean()).as("%s", report).isTrue();
        assertThat(report.path("site").path("cloudId").asText()).isEqualTo(confluence.cloudId());
        assertThat(report.path("spaces").path(0).path("pages").asInt()).isEqualTo(1);
        assertThat(response.body()).doesNotContain(Credentials.READER_API_TOKEN.secret());
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aRejectedTokenIsFoundByATestAndListedAsAnErrorOfTheRoute() throws Exception {
        confluence.site().revoke(Credentials.READER_API_TOKEN);

        JsonNode report = Http.json(http().test("confluence"));

        assertThat(report.path("ok").asBoolean()).isFalse();
        assertThat(report.path("findings").toString()).contains("Make a new token");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Http.json(http().get("/api/connections"))
                                .path(0)
                                .path("routes")
                                .path(0)
                                .path("errors")
                                .toString())
                        .contains("credentials"));
    }

    @Test
    void aConnectionThatIsNotThereIsNotTested() throws Exception {
        HttpResponse<String> response = http().test("another");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Http.json(response).path("error").asText()).contains("/api/connections");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aPageOfAnotherSiteCannotSetOffATest(String from) throws Exception {
        HttpResponse<String> response = http().post(TEST, "Content-Type", "application/json", "Sec-Fetch-Site", from);

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void whatAFormCouldSendSetsOffNoTest(String type) throws Exception {
        assertThat(http().post(TEST, "Content-Type", type).statusCode()).isEqualTo(415);
        assertThat(http().post(TEST).statusCode()).isEqualTo(415);
        assertThat(http().get(TEST).statusCode()).isEqualTo(405);
    }

    @Test
    void thePageIsTheSameWithASlashBehindIt() throws Exception {
        HttpResponse<String> page = http().get("/connections");
        HttpResponse<String> same = http().get("/connections/");

        assertThat(same.statusCode()).isEqualTo(page.statusCode()).isEqualTo(200);
        for (String header : List.of("Content-Security-Policy", "X-Frame-Options", "Cache-Control")) {
            assertThat(page.headers().firstValue(header)).isPresent();
            assertThat(same.headers().firstValue(header))
                    .isEqualTo(page.headers().firstValue(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.com", "localhost.evil.example.com", "127.0.0.1.evil.example.com", "sync.dev"})
    void underANameThatAnybodyMayOwnNothingIsShown(String host) throws Exception {
        for (String path : List.of("/connections", "/connections/", "/api/connections")) {
            assertThat(status("GET", path, host)).as(path).isEqualTo(403);
        }
        assertThat(status("POST", TEST, host)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "[::1]",
                "confluence",
                "confluence.wiki.svc",
                "confluence.wiki.svc.cluster.local",
                "sync.acme.com",
                "other.acme.com",
                "dotted.acme.com"
            })
    void byAnAddressANameInTheClusterOrOneThatIsConfiguredItIs(String host) throws Exception {
        assertThat(status("GET", "/api/connections", host)).isEqualTo(200);
        assertThat(status("GET", "/api/connections", host + ":8080")).isEqualTo(200);
    }

    /** As a browser would send it that was led here by that name; a client of Java sends no name but the true one. */
    private int status(String method, String path, String host) throws IOException {
        try (Socket socket = new Socket(container.getHost(), container.getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + host
                    + "\r\nContent-Type: application/json\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return Integer.parseInt(line.split(" ")[1]);
        }
    }
}
