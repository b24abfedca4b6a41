package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.datacenter.RestCaller.Reply;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller may do is told to him without his doing it. */
class OperationsTest {

    private static final String V2 = "/wiki/api/v2";

    private final Site site = Site.empty();
    private final String space =
            V2 + "/spaces/" + site.createSpace("RP", "RAG Pipelines").id();
    private final String page = V2 + "/pages/" + site.createPage("RP", null, "Home", "<p>x</p>");
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).start();

    @AfterEach
    void stop() {
        confluence.close();
    }

    private static List<String> told(Reply reply) {
        List<String> operations = new ArrayList<>();
        reply.json()
                .path("operations")
                .forEach(each -> operations.add(each.path("operation").asText() + " "
                        + each.path("targetType").asText()));
        return operations;
    }

    @Test
    void aSpaceTellsAnEditorWhatHeMayMakeInIt() {
        assertThat(told(Callers.editor(confluence).get(space + "/operations")))
                .containsExactly("read space", "create page", "create blogpost", "create comment", "create attachment");
        assertThat(told(Callers.reader(confluence).get(space + "/operations"))).containsExactly("read space");
    }

    @Test
    void onlyAPageTellsWhetherItMayBeEditedAndDeleted() {
        assertThat(told(Callers.editor(confluence).get(page + "/operations")))
                .containsExactly("read page", "update page", "delete page");
        assertThat(told(Callers.reader(confluence).get(page + "/operations"))).containsExactly("read page");
    }

    @Test
    void theGatewayLooksForTheScopeBeforeAnythingElseAlsoWhereNothingIsThere() {
        Set<String> scopes = new HashSet<>(Credentials.READ_SCOPES);
        scopes.add("delete:page:confluence");
        Token token = new Token("ATATT3s-s3cr3t-some", Accounts.READER, Token.Kind.SCOPED, scopes);
        site.signIn().issue(token);
        RestCaller caller = Callers.atGateway(confluence, Callers.basic(token));

        Reply lacking = caller.put(V2 + "/pages/0", "{}");
        Reply there = caller.delete(V2 + "/pages/0");

        assertThat(lacking.status()).isEqualTo(401);
        assertThat(lacking.header("x-failure-category")).isEqualTo("FAILURE_CLIENT_SCOPE_CHECK");
        assertThat(there.status()).isEqualTo(404);
    }
}
