package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final String USER = "/wiki/rest/api/user/current";
    private static final String PAGES = "/wiki/api/v2/pages";

    private final Site site = Site.empty();
    private final ContentId page = page(site);
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).start();

    private static ContentId page(Site site) {
        site.createSpace("RP", "RAG Pipelines");
        site.createSpace("PUB", "Public", Audience.EVERYBODY);
        site.createPage("PUB", null, "For all", "<p>x</p>");
        return site.createPage("RP", null, "Home", "<p>x</p>");
    }

    @AfterEach
    void stop() {
        confluence.close();
    }

    @Test
    void aRevokedTokenGetsABareNotFoundFromV2AndForbiddenFromV1() {
        site.revoke(Credentials.READER_API_TOKEN);
        RestCaller reader = Callers.reader(confluence);
        RestCaller.Reply v2 = reader.get(PAGES + "/" + page);
        RestCaller.Reply v1 = reader.get(USER);
        assertThat(v2.status()).isEqualTo(404);
        assertThat(v2.json().at("/errors/0/title").asText()).isEqualTo("Not Found");
        assertThat(v1.status()).isEqualTo(403);
        assertThat(v1.json().path("message").asText()).contains("caller cannot access Confluence");
    }

    @Test
    void aPageThatIsNotThereIsNamedInItsNotFound() {
        RestCaller.Reply reply = Callers.reader(confluence).get(PAGES + "/999999");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().at("/errors/0/title").asText()).isEqualTo("Cannot find a page with id [999999]");
    }

    @Test
    void withoutCredentialsV1SaysThatTheUserIsNotPermitted() {
        RestCaller.Reply reply = RestCaller.anonymous(confluence).get(USER);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("message").asText()).isEqualTo("Current user not permitted to use Confluence");
    }

    @Test
    void whereAnonymousAccessIsOnWrongCredentialsGetPublicContentOnly() {
        site.signIn().allowAnonymous(true);
        site.revoke(Credentials.READER_API_TOKEN);
        RestCaller reader = Callers.reader(confluence);
        assertThat(reader.get(USER).json().path("type").asText()).isEqualTo("anonymous");
        assertThat(reader.get("/wiki/api/v2/spaces").json().path("results")).hasSize(1);
        assertThat(reader.get(PAGES + "/" + page).status()).isEqualTo(404);
    }

    @Test
    void malformedBasicGetsHtml() {
        RestCaller.Reply reply = new RestCaller(confluence.url(), "Basic ???").get(USER);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("content-type")).startsWith("text/html");
    }

    @Test
    void aScopedTokenAtTheSiteGetsHtml() {
        RestCaller.Reply reply =
                Callers.with(confluence, Credentials.READER_SCOPED_TOKEN).get(PAGES);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).startsWith("<!doctype html>");
    }

    @Test
    void aBearerAtTheSiteIsForbiddenWhateverItIs() {
        RestCaller bearer = RestCaller.bearer(confluence, Credentials.READER_OAUTH_TOKEN);
        assertThat(bearer.get(PAGES).status()).isEqualTo(403);
        assertThat(bearer.get(USER).json().has("error")).isTrue();
    }

    @Test
    void theCloudIdIsToldToAnybody() {
        RestCaller.Reply reply = RestCaller.anonymous(confluence).get("/_edge/tenant_info");
        assertThat(reply.json().path("cloudId").asText()).isEqualTo(confluence.cloudId());
    }

    @Test
    void theGatewayChecksTheScopeBeforeItLooksForTheContent() {
        RestCaller spacesOnly = Callers.atGateway(confluence, Callers.basic(Credentials.SPACES_ONLY_TOKEN));
        RestCaller.Reply reply = spacesOnly.get(PAGES + "/999999");
        assertThat(spacesOnly.get("/wiki/api/v2/spaces").status()).isEqualTo(200);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("x-failure-category")).isEqualTo("FAILURE_CLIENT_SCOPE_CHECK");
        assertThat(reply.json().path("message").asText()).isEqualTo("Unauthorized; scope does not match");
    }

    @Test
    void unscopedScopedAndOAuthTokensAllWorkAtTheGateway() {
        assertThat(gateway(Callers.basic(Credentials.READER_API_TOKEN))).isEqualTo(200);
        assertThat(gateway(Callers.basic(Credentials.READER_SCOPED_TOKEN))).isEqualTo(200);
        assertThat(gateway("Bearer " + Credentials.READER_OAUTH_TOKEN.secret())).isEqualTo(200);
        assertThat(gateway("Bearer " + Credentials.READER_API_TOKEN.secret())).isEqualTo(401);
    }

    @Test
    void underOAuthTheOldReadsAreGoneButSearchIsNot() {
        RestCaller oauth = Callers.atGateway(confluence, "Bearer " + Credentials.READER_OAUTH_TOKEN.secret());
        RestCaller basic = Callers.atGateway(confluence, Callers.basic(Credentials.READER_SCOPED_TOKEN));
        String content = "/wiki/rest/api/content/" + page;
        assertThat(oauth.get(content).status()).isEqualTo(410);
        assertThat(oauth.get(content).json().path("message").asText()).contains("GoneException");
        assertThat(oauth.get("/wiki/rest/api/space").status()).isEqualTo(410);
        assertThat(oauth.get(content + "/restriction/byOperation/read").status())
                .isEqualTo(200);
        assertThat(oauth.get("/wiki/rest/api/search?cql=type%3Dpage").status()).isEqualTo(200);
        assertThat(basic.get(content).status()).isEqualTo(200);
    }

    private int gateway(String authorization) {
        return Callers.atGateway(confluence, authorization).get(PAGES).status();
    }
}
