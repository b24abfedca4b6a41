package io.github.camelconfluence.simulator.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsOverHttpTest {
    private static final String PATH = "/rest/api/space";

    private final ConfluenceSimulator simulator =
            ConfluenceSimulator.dataCenter().site(Site.empty()).start();
    private final RestCaller reader = RestCaller.bearer(simulator, Credentials.READER_PAT);
    private final RestCaller control =
            new RestCaller(URI.create(simulator.url().resolve("/_simulator").toString()), "");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void faultsAreOrderedAsJson() {
        control.post(
                "/faults",
                "{\"kind\":\"answer\",\"status\":429,\"count\":1,\"method\":\"GET\",\"matching\":\"/space\",\"retryAfter\":\"absurd\"}");
        control.post("/faults", "{\"kind\":\"loginPage\",\"always\":true,\"probability\":1.0}");

        RestCaller.Reply limited = reader.get(PATH);

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isEqualTo("9223372036854775807");
        assertThat(reader.get(PATH).header("Content-Type")).startsWith("text/html");
        assertThat(control.delete("/faults").status()).isEqualTo(200);
        assertThat(reader.get(PATH).header("Content-Type")).startsWith("application/json");
    }

    @Test
    void aRequestThatIsHeldHoldsUpNoOtherAndIsAnsweredAsUsual() {
        CompletableFuture<Void> until = new CompletableFuture<>();
        simulator.faults().next(1).matching(PATH).hold(until);

        List<CompletableFuture<Integer>> two = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> reader.get(PATH).status(), task -> new Thread(task).start()))
                .toList();
        Object first = CompletableFuture.anyOf(two.get(0), two.get(1))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        assertThat(first).isEqualTo(200);
        assertThat(two).anyMatch(reply -> !reply.isDone());
        until.complete(null);

        assertThat(two)
                .allSatisfy(reply ->
                        assertThat(reply.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(200));
    }

    @Test
    void anAnswerIsLostOrReplacedAfterTheDeed() {
        Site site = simulator.site();
        site.createSpace("RP", "RAG Pipelines");
        RestCaller editor = RestCaller.bearer(simulator, Credentials.EDITOR_PAT);
        control.post("/faults", "{\"kind\":\"loseAnswer\",\"method\":\"POST\"}");
        control.post("/faults", "{\"kind\":\"answerAfterwards\",\"method\":\"POST\",\"status\":504}");

        assertThatThrownBy(() -> editor.post("/rest/api/content", page("Lost")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(editor.post("/rest/api/content", page("Replaced")).status()).isEqualTo(504);
        assertThat(site.find("RP", "Lost")).isPresent();
        assertThat(site.find("RP", "Replaced")).isPresent();
    }

    private static String page(String title) {
        return "{\"type\":\"page\",\"title\":\"" + title
                + "\",\"space\":{\"key\":\"RP\"},\"body\":{\"storage\":{\"value\":\"<p/>\"}}}";
    }

    @Test
    void limitsAreOrderedAsJson() {
        control.post("/limits", "{\"policy\":\"bucket\",\"permits\":0}");
        assertThat(reader.get(PATH).header("X-RateLimit-FillRate")).isEqualTo("1");
        control.delete("/faults");

        control.post("/limits", "{\"permits\":1,\"windowSeconds\":600,\"retryAfter\":\"absent\",\"silent\":true}");

        assertThat(reader.get(PATH).status()).isEqualTo(200);
        RestCaller.Reply refused = reader.get(PATH);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNull();
        assertThat(refused.header("X-RateLimit-Limit")).isNull();
    }

    @Test
    void ordersThatMakeNoSenseAreRefused() {
        assertThat(control.post("/faults", "{\"kind\":\"flood\"}").status()).isEqualTo(400);
        assertThat(control.post("/faults", "{\"kind\":\"answer\",\"retryAfter\":\"soon\"}")
                        .status())
                .isEqualTo(400);
        assertThat(control.post("/limits", "{\"policy\":\"daily\"}").status()).isEqualTo(400);
    }
}
