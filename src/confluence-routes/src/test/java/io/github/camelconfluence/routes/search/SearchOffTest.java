package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SearchOn.Off.class)
class SearchOffTest {

    @TestHTTPResource
    URI container;

    @Test
    void theApiSaysThatSearchIsOffAndHowToTurnItOn() throws Exception {
        off(new Api(container).get("/api/search?q=x"));
        off(new Api(container).ask("{\"question\":\"x\"}"));
        off(new Api(container).ask("no JSON at all"));
    }

    @Test
    void thePageIsThereAndCanFindOutThatSearchIsOff() throws Exception {
        assertThat(Api.json(new Api(container).get("/api/about")).path("search").asBoolean(true))
                .isFalse();
        assertThat(new Api(container).get("/").body()).contains("vectors.enabled=true");
    }

    private static void off(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Api.json(response).path("error").asText())
                .startsWith("Search is off")
                .contains("vectors.enabled=true");
    }
}
