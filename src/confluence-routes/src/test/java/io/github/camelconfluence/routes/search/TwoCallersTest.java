package io.github.camelconfluence.routes.search;

import static io.github.camelconfluence.search.servers.SmallIndex.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.access.Condition;
import io.github.camelconfluence.search.access.Directory;
import io.github.camelconfluence.search.access.MembershipKeeper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing of one request is left for the next one: not its caller, nor what was found or answered for it. */
@QuarkusTest
@TestProfile(TwoCallersTest.BehindAProxy.class)
class TwoCallersTest {

    public static class BehindAProxy extends SearchOn {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("search.caller", "header");
            overrides.put("search.caller.login", "username");
            overrides.put("search.caller.trusted-proxies", "127.0.0.0/8");
            return overrides;
        }
    }

    @Inject
    TestIndex index;

    @TestHTTPResource
    URI container;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void eachOfTwoFindsAndIsToldWhatIsTheirOwnHoweverTheyTakeTurns() throws Exception {
        readBy("key-edo", "Burrows of Edo");
        readBy("key-rita", "Burrows of Rita");
        keepAccounts();
        index.chat().answer("They dig [1].");

        for (int turn = 0; turn < 5; turn++) {
            assertThat(found("edo")).containsExactly("Burrows of Edo");
            assertThat(found("rita")).containsExactly("Burrows of Rita");
            assertThat(told("edo")).containsExactly("Burrows of Edo");
            assertThat(told("rita")).containsExactly("Burrows of Rita");
            assertThat(found("mallory")).isEmpty();
            assertThat(told("mallory")).isEmpty();
        }
        assertThat(about("edo").path("known").asBoolean()).isTrue();
        assertThat(about("mallory").path("known").asBoolean()).isFalse();
    }

    private void readBy(String account, String title) {
        Access access = new Access(false, List.of(new Condition(false, Set.of(account), Set.of())));
        index.index().put(access.id(), on(title, "Wombats burrow.").in("WOM"));
        index.store().putNotes(List.of(access.note()));
    }

    private void keepAccounts() {
        new MembershipKeeper(
                        index.store(),
                        new TwoAccounts(),
                        new MembershipKeeper.Plan(Duration.ofHours(1), Set.of()),
                        Clock.systemUTC())
                .look();
    }

    private List<String> found(String user) throws Exception {
        return send(user, HttpRequest.newBuilder(container.resolve("/api/search?q=wombats&space=WOM")))
                .path("results")
                .findValuesAsText("title");
    }

    private List<String> told(String user) throws Exception {
        HttpRequest.Builder question = HttpRequest.newBuilder(container.resolve("/api/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"question\":\"wombats\",\"space\":[\"WOM\"]}"));
        return send(user, question).path("sources").findValuesAsText("title");
    }

    private JsonNode about(String user) throws Exception {
        return send(user, HttpRequest.newBuilder(container.resolve("/api/about")));
    }

    private JsonNode send(String user, HttpRequest.Builder request) throws Exception {
        return Api.json(http.send(request.header("X-Forwarded-User", user).build(), BodyHandlers.ofString()));
    }

    private static final class TwoAccounts implements Directory {

        @Override
        public List<Member> members(String group) {
            return List.of();
        }

        @Override
        public Optional<Member> account(String id) {
            return Optional.of(new Member(id, id.substring("key-".length()), null));
        }
    }
}
