package io.github.camelconfluence.simulator.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataCenterSignOnTest {
    private static final String WHO = "/rest/api/user/current";

    private final Site site = Site.empty();
    private final ConfluenceSimulator simulator =
            ConfluenceSimulator.dataCenter().site(site).start();

    @BeforeEach
    void twoSpaces() {
        site.createSpace("PUB", "Public", Audience.EVERYBODY);
        site.createSpace("INT", "Internal");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void tokensAndPasswordsSignIn() {
        RestCaller.Reply token =
                RestCaller.bearer(simulator, Credentials.READER_PAT).get(WHO);
        RestCaller.Reply password = RestCaller.basic(simulator, "reader", Credentials.READER_PASSWORD.secret())
                .get(WHO);

        for (RestCaller.Reply reply : new RestCaller.Reply[] {token, password}) {
            assertThat(reply.json().path("type").asText()).isEqualTo("known");
            assertThat(reply.json().path("username").asText()).isEqualTo("reader");
            assertThat(reply.header("X-AUSERNAME")).isEqualTo("reader");
            assertThat(reply.header("X-Seraph-LoginReason")).isEqualTo("OK");
        }
    }

    @Test
    void aBadTokenIsAnonymousWhereAnonymousCallersAreLetIn() {
        site.signIn().allowAnonymous(true);

        RestCaller expired = RestCaller.bearer(simulator, "expired");

        assertThat(expired.get(WHO).json().path("type").asText()).isEqualTo("anonymous");
        assertThat(expired.get(WHO).header("X-AUSERNAME")).isEqualTo("anonymous");
        assertThat(expired.get(WHO).header("X-Seraph-LoginReason")).isNull();
        assertThat(expired.get("/rest/api/space").json().path("results").findValuesAsText("key"))
                .containsExactly("PUB");
    }

    @Test
    void aBadTokenIsRefusedWhereTheyAreNot() {
        assertThat(RestCaller.bearer(simulator, "expired").get(WHO).status()).isEqualTo(401);
        assertThat(RestCaller.anonymous(simulator).get(WHO).status()).isEqualTo(401);
    }

    @Test
    void aPasswordIsNoTokenAndATokenIsNoPassword() {
        assertThat(RestCaller.bearer(simulator, Credentials.READER_PASSWORD)
                        .get(WHO)
                        .status())
                .isEqualTo(401);
        assertThat(RestCaller.basic(simulator, "reader", Credentials.READER_PAT.secret())
                        .get(WHO)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void afterThreeWrongPasswordsEvenTheRightOneNeedsABrowser() {
        RestCaller wrong = RestCaller.basic(simulator, "reader", "wrong");
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(wrong.get(WHO).status()).isEqualTo(401);
        }

        RestCaller.Reply locked = RestCaller.basic(simulator, "reader", Credentials.READER_PASSWORD.secret())
                .get(WHO);

        assertThat(locked.status()).isEqualTo(403);
        assertThat(locked.header("X-Authentication-Denied-Reason"))
                .startsWith("CAPTCHA_CHALLENGE; login-url=http://127.0.0.1");
        assertThat(RestCaller.basic(simulator, "editor", Credentials.EDITOR_PASSWORD.secret())
                        .get(WHO)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aProxyMayAnswerWithALoginPage() {
        try (ConfluenceSimulator html = with(Quirks.Front.SINGLE_SIGN_ON_PAGE)) {
            RestCaller.Reply page =
                    RestCaller.bearer(html, Credentials.READER_PAT).get(WHO);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
        }
        try (ConfluenceSimulator redirect = with(Quirks.Front.SINGLE_SIGN_ON_REDIRECT)) {
            assertThat(RestCaller.bearer(redirect, Credentials.READER_PAT)
                            .get(WHO)
                            .status())
                    .isEqualTo(302);
        }
    }

    @Test
    void basicMayBeSwitchedOff() {
        try (ConfluenceSimulator tokensOnly = with(Quirks.Front.NO_BASIC)) {
            RestCaller.Reply refused = RestCaller.basic(tokensOnly, "reader", Credentials.READER_PASSWORD.secret())
                    .get(WHO);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("Basic Authentication has been disabled");
            assertThat(RestCaller.bearer(tokensOnly, Credentials.READER_PAT)
                            .get(WHO)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theServerTellsItsVersion() {
        RestCaller reader = RestCaller.bearer(simulator, Credentials.READER_PAT);

        assertThat(reader.get("/rest/api/server-information")
                        .json()
                        .path("version")
                        .asText())
                .isEqualTo("9.2.3");
    }

    @Test
    void theOwnTokensAreListedWithTheirEndsAndLastUses() {
        Instant end = Instant.parse("2099-01-31T10:00:00Z");
        site.signIn().expire(Credentials.READER_PAT, end);
        RestCaller reader = RestCaller.bearer(simulator, Credentials.READER_PAT);

        JsonNode tokens = reader.get("/rest/pat/latest/tokens").json();

        assertThat(tokens).hasSize(1);
        assertThat(OffsetDateTime.parse(tokens.path(0).path("expiringAt").asText())
                        .toInstant())
                .isEqualTo(end);
        assertThat(tokens.path(0).path("lastAccessedAt").asText()).isNotEmpty();
        assertThat(tokens.toString()).doesNotContain(Credentials.MARK);
    }

    @Test
    void aTokenThatHasEndedSignsNobodyIn() {
        site.signIn().expire(Credentials.READER_PAT, Instant.now().minusSeconds(1));

        assertThat(RestCaller.bearer(simulator, Credentials.READER_PAT).get(WHO).status())
                .isEqualTo(401);
    }

    private ConfluenceSimulator with(Quirks.Front front) {
        return ConfluenceSimulator.dataCenter()
                .site(site)
                .quirks(Quirks.NONE.front(front))
                .start();
    }
}
