package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who asks, where a token of an identity provider says so. */
@QuarkusTest
@TestProfile(TokenCallerTest.WithTokens.class)
@QuarkusTestResource(value = StubIssuer.class, restrictToAnnotatedClass = true)
class TokenCallerTest {

    public static class WithTokens extends WhoAsks.Profile {
        @Override
        Map<String, String> caller() {
            return Map.of("search.caller", "oidc", "search.caller.audience", StubIssuer.AUDIENCE);
        }
    }

    @TestHTTPResource("/who-asks")
    URI address;

    StubIssuer issuer;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whomTheTokenNamesAsks() throws Exception {
        assertThat(ask(issuer.token(issuer.claims())).body()).isEqualTo("account-of-rita");
    }

    @Test
    void withoutATokenNobodyInParticularAsks() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("anonymous");
    }

    @Test
    void aHeaderThatProxiesSetIsNothingHere() throws Exception {
        assertThat(send(HttpRequest.newBuilder(address).header("X-Forwarded-User", "rita"))
                        .body())
                .isEqualTo("anonymous");
    }

    @Test
    void anAddressThatTheProviderDoesNotVouchForNamesNobody() throws Exception {
        Map<String, Object> unverified = issuer.claims();
        unverified.put("email_verified", false);
        assertThat(ask(issuer.token(unverified)).body()).isEqualTo("anonymous");
        unverified.remove("email_verified");
        assertThat(ask(issuer.token(unverified)).body()).isEqualTo("anonymous");
    }

    @Test
    void whoLogsInWithoutAnAccountOfTheSiteIsAnonymous() throws Exception {
        Map<String, Object> claims = issuer.claims();
        claims.put("email", "mallory@example.org");
        assertThat(ask(issuer.token(claims)).body()).isEqualTo("anonymous");
        claims.remove("email");
        assertThat(ask(issuer.token(claims)).body()).isEqualTo("anonymous");
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        assertRefused(issuer.token(with("exp", Instant.now().minusSeconds(30).getEpochSecond())));
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherApplicationIsRefused() throws Exception {
        assertRefused(issuer.token(with("iss", "https://login.example.org")));
        assertRefused(issuer.token(with("aud", "another")));
    }

    @Test
    void aTokenThatTheIssuerDidNotSignIsRefused() throws Exception {
        assertRefused(issuer.forged(issuer.claims()));
        assertRefused(issuer.unsigned(issuer.claims()));
        assertRefused("opaque");
    }

    private Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = issuer.claims();
        claims.put(claim, value);
        return claims;
    }

    private void assertRefused(String token) throws Exception {
        assertThat(ask(token).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> ask(String token) throws Exception {
        return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
