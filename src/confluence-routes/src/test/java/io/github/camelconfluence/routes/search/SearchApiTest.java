package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.search.servers.ChatServer;
import io.github.camelconfluence.search.servers.HashedWords;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SearchOn.class)
class SearchApiTest {

    @Inject
    TestIndex index;

    @Inject
    HashedWords words;

    @TestHTTPResource
    URI container;

    private Api api;

    @BeforeEach
    void callIt() {
        api = new Api(container);
    }

    @AfterEach
    void recover() {
        words.recover();
    }

    @Test
    void aSearchTellsWhatWasFoundAndWhere() throws Exception {
        JsonNode first = found("/api/search?q=how%20are%20tokens%20rotated").path(0);

        assertThat(first.path("title").asText()).isEqualTo("Rotating tokens");
        assertThat(first.path("rank").asInt()).isEqualTo(1);
        assertThat(first.path("score").asDouble()).isEqualTo(1);
        assertThat(first.path("space").path("key").asText()).isEqualTo("RP");
        assertThat(first.path("space").path("name").asText()).isEqualTo("RAG Pipelines");
        assertThat(first.path("url").asText()).endsWith("#Rotation");
        assertThat(first.path("headings")).hasSize(2);
        assertThat(first.path("snippet").asText()).startsWith("API tokens are rotated every month");
        assertThat(first.path("labels").path(0).asText()).isEqualTo("ops");
        assertThat(first.path("modifiedAt").asText()).isEqualTo("2026-11-21T10:00:00Z");
    }

    @Test
    void spacesLabelsAndKNarrowASearch() throws Exception {
        assertThat(found("/api/search?q=rotated&space=ENG&space=HR").findValuesAsText("title"))
                .containsExactly("Rotating keys");
        assertThat(found("/api/search?q=rotated&label=ops").findValuesAsText("title"))
                .containsExactly("Rotating tokens");
        assertThat(found("/api/search?q=rotated&k=2")).hasSize(2);
    }

    @Test
    void whatTheCallerMayNotReadIsNotFound() throws Exception {
        assertThat(found("/api/search?q=salaries%20rotated%20never&k=50").findValuesAsText("title"))
                .isNotEmpty()
                .doesNotContain("Salaries");
    }

    @Test
    void aParameterThatIsWrongIsNamed() throws Exception {
        refused(api.get("/api/search"), 400, "q", "q must not be blank");
        refused(api.get("/api/search?q=%20"), 400, "q", "q must not be blank");
        refused(api.get("/api/search?q=x&k=many"), 400, "k", "k must be a whole number from 1 to 50");
        refused(api.get("/api/search?q=x&k=51"), 400, "k", "k must be a whole number from 1 to 50");
        refused(api.get("/api/search?q=x&space=%20"), 400, "space", "space must not be blank");
    }

    @Test
    void aQuestionIsAnsweredByTheModelWithItsSources() throws Exception {
        index.chat().answer("Every month [1].");

        JsonNode answer = Api.json(api.ask("{\"question\":\"How are tokens rotated?\",\"space\":[\"RP\"],\"k\":3}"));

        assertThat(answer.path("by").asText()).isEqualTo("model");
        assertThat(answer.path("answer").asText()).isEqualTo("Every month [1].");
        assertThat(answer.path("sources")).hasSize(1);
        assertThat(answer.path("sources").path(0).path("number").asInt()).isEqualTo(1);
        assertThat(answer.path("sources").path(0).path("passage").path("title").asText())
                .isEqualTo("Rotating tokens");
        assertThat(answer.path("note").isNull()).isTrue();
    }

    @Test
    void aChatModelThatIsDownLeavesThePassagesAndIsNoError() throws Exception {
        index.chat().fail(500);

        HttpResponse<String> response = api.ask("{\"question\":\"How are tokens rotated?\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Api.json(response).path("by").asText()).isEqualTo("passages");
        assertThat(Api.json(response).path("sources")).isNotEmpty();
        assertThat(response.body()).contains("HTTP status 500").doesNotContain(ChatServer.KEY);
    }

    @Test
    void aBodyThatIsNoQuestionIsToldWhatWouldBeOne() throws Exception {
        refused(api.ask("{\"question\":\"\"}"), 400, "question", "question must not be blank");
        refused(api.ask("{\"question\":\"x\",\"k\":0}"), 400, "k", "k must be a whole number from 1 to 50");
        refused(api.ask("{\"question\":\"x\",\"k\":\"many\"}"), 400, "k", "k is of the wrong type");
        refused(api.ask("{\"question\":\"x\",\"space\":{\"a\":1}}"), 400, "space", "space is of the wrong type");
        refused(api.ask("{\"question\":\"x\",\"label\":[null]}"), 400, "label", "label must not be blank");
        refused(api.ask("how?"), 400, null, "The body must be JSON");
        refused(api.ask("[]"), 400, null, "The body must be JSON");
        refused(api.ask(""), 400, "question", "question must not be blank");
    }

    @Test
    void aBodyLargerThanAnyQuestionIsNotRead() throws Exception {
        assertThat(api.ask("{\"question\":\"" + "x".repeat(100_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void anEmbeddingModelThatIsDownIsSaidInPlainWords() throws Exception {
        words.failWith(new IllegalStateException("sk-secret", new ConnectException("sk-secret")));

        refused(api.get("/api/search?q=never%20asked%20before"), 503, null, "The embedding model cannot be reached");
        refused(api.ask("{\"question\":\"never asked before\"}"), 503, null, "The embedding model cannot be reached");
    }

    @Test
    void theApiIsDescribed() throws Exception {
        JsonNode description = Api.json(api.get("/q/openapi?format=json"));

        assertThat(description.path("paths").fieldNames())
                .toIterable()
                .contains("/api/search", "/api/ask", "/api/about");
        JsonNode search = description.path("paths").path("/api/search").path("get");
        assertThat(search.path("parameters").findValuesAsText("name"))
                .containsExactlyInAnyOrder("q", "space", "label", "k");
        assertThat(search.path("responses").fieldNames()).toIterable().contains("200", "400", "401", "404", "503");
        assertThat(description.path("components").path("schemas").fieldNames())
                .toIterable()
                .contains("Found", "Answer", "Question", "Failure");
    }

    @Test
    void theLongestQuestionFitsInAUrlInAnyScript() throws Exception {
        String question = URLEncoder.encode("ぬ".repeat(1_000), StandardCharsets.UTF_8);

        assertThat(api.get("/api/search?q=" + question).statusCode()).isEqualTo(200);
    }

    @Test
    void whatBelongsToThePageIsAskedForAnewAfterARelease() throws Exception {
        for (String path : List.of("/", "/search.js", "/search.css", "/icon.svg")) {
            assertThat(api.get(path).headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-cache");
        }
    }

    @Test
    void answersAreNotKeptByAnybodyInBetween() throws Exception {
        assertThat(api.get("/api/search?q=x").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    private JsonNode found(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = api.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Api.json(response).path("results");
    }

    private static void refused(HttpResponse<String> response, int status, String parameter, String why)
            throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Api.json(response).path("error").asText()).startsWith(why);
        assertThat(Api.json(response).path("parameter").asText(null)).isEqualTo(parameter);
        assertThat(response.body()).doesNotContain("sk-secret");
    }
}
