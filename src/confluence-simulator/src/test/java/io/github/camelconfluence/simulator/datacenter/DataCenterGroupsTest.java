package io.github.camelconfluence.simulator.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataCenterGroupsTest {
    private static final String EDITORS = "/rest/api/group/editors/member";

    private final Site site = Site.empty();
    private final ConfluenceSimulator simulator =
            ConfluenceSimulator.dataCenter().site(site).start();
    private final RestCaller reader = RestCaller.bearer(simulator, Credentials.READER_PAT);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private List<String> names(String target) {
        return reader.get(target).json().path("results").findValuesAsText("username");
    }

    @Test
    void aMemberHasAKeyAndANameAndNoEmail() {
        JsonNode member = reader.get(EDITORS).json().at("/results/0");

        assertThat(member.path("userKey").asText()).isEqualTo(Accounts.EDITOR.userKey());
        assertThat(member.path("username").asText()).isEqualTo("editor");
        assertThat(member.has("email")).isFalse();
    }

    @Test
    void aPageHas200MembersAtMost() {
        for (int number = 0; number < 250; number++) {
            site.signIn().register(new Account("712020:" + number, "u" + number, "U", Set.of("Field Ops")));
        }
        RestCaller.Reply first = reader.get("/rest/api/group/Field%20Ops/member");

        assertThat(first.json().path("size").asInt()).isEqualTo(200);
        assertThat(names(String.valueOf(first.next()))).hasSize(50);
        assertThat(names("/rest/api/group/Field%20Ops/member?limit=500")).hasSize(200);
    }

    @Test
    void anUnknownGroupIsNotFoundAndASlashInANameIsNoRequest() {
        assertThat(reader.get("/rest/api/group/nobodys/member").status()).isEqualTo(404);
        assertThat(reader.get("/rest/api/group/eu%2Fops/member").status()).isEqualTo(400);
        assertThat(reader.get("/rest/api/group/eu%5cops/member").status()).isEqualTo(400);
    }

    @Test
    void membersAreToldToWhoeverIsSignedInAndSince10ToAdministrators() {
        site.signIn().allowAnonymous(true);
        assertThat(RestCaller.anonymous(simulator).get(EDITORS).status()).isEqualTo(403);
        try (ConfluenceSimulator ten = ConfluenceSimulator.dataCenter()
                .site(site)
                .quirks(Quirks.NONE.version("10.0.3"))
                .start()) {
            assertThat(RestCaller.bearer(ten, Credentials.READER_PAT)
                            .get(EDITORS)
                            .status())
                    .isEqualTo(403);
            assertThat(RestCaller.bearer(ten, Credentials.ADMIN_PAT)
                            .get(EDITORS)
                            .status())
                    .isEqualTo(200);
        }
    }
}
