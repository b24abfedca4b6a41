package io.github.camelconfluence.routes.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
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

    private static void off(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Http.json(response).path("error").asText()).contains("connections.enabled=true");
    }
}
