package io.github.camelconfluence.routes.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ConnectionsShown.Off.class)
class ConnectionsOffTest {

    @TestHTTPResource
    URI container;

    @Test
    void nothingIsShownAndNothingTestedUnlessItIsTurnedOn() throws Exception {
        Http http = new Http(container);

        off(http.get("/connections"));
        off(http.get("/connections/"));
        off(http.get("/api/connections"));
        off(http.test("confluence"));
    }

    @Test
    void underAnyNameItIsSaidThatItIsOff() throws Exception {
        try (Socket socket = new Socket(container.getHost(), container.getPort())) {
            String request = "GET /api/connections HTTP/1.1\r\nHost: evil.example.com\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 404").contains("connections.enabled=true");
        }
    }

    private static void off(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Http.json(response).path("error").asText()).contains("connections.enabled=true");
    }
}
