package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.Groups;
import io.github.camelconfluence.simulator.model.Site;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final String EDITOR_ID = Accounts.EDITOR.accountId();

    private final Site site = Site.empty();
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).start();
    private final RestCaller reader = Callers.reader(confluence);

    @AfterEach
    void stop() {
        confluence.close();
    }

    private static String members(String group) {
        return "/wiki/rest/api/group/" + Groups.id(group) + "/membersByGroupId";
    }

    private List<String> named(String target) {
        return reader.get(target).json().path("results").findValuesAsText("displayName");
    }

    @Test
    void membersAreListedByTheIdOfTheGroupInPages() {
        RestCaller.Reply first = reader.get(members("confluence-users") + "?limit=2");
        assertThat(first.json().path("size").asInt()).isEqualTo(2);
        assertThat(named("/wiki" + first.next())).containsExactly("Ada Admin");
        assertThat(reader.get("/wiki/rest/api/group/editors/membersByGroupId").status())
                .isEqualTo(404);
    }

    @Test
    void moreThan200APageAreRefused() {
        assertThat(reader.get(members("editors") + "?limit=200").status()).isEqualTo(200);
        assertThat(reader.get(members("editors") + "?limit=201").status()).isEqualTo(400);
    }

    @Test
    void anEmailIsEmptyUnlessItsProfileShowsIt() {
        String bulk = "{\"accountIds\":[\"" + EDITOR_ID + "\"]}";
        assertThat(email(reader.get(members("editors")))).isEmpty();
        site.signIn().showEmail(EDITOR_ID, true);
        assertThat(email(reader.get(members("editors")))).isEqualTo("editor@example.org");
        assertThat(email(reader.post("/wiki/api/v2/users-bulk", bulk))).isEqualTo("editor@example.org");
        site.signIn().showEmail(EDITOR_ID, false);
        assertThat(email(reader.post("/wiki/api/v2/users-bulk", bulk))).isEmpty();
    }

    private static String email(RestCaller.Reply reply) {
        JsonNode user = reply.json().at("/results/0");
        return user.path("email").asText("none");
    }

    @Test
    void whoJoinsAGroupReadsWhatItReadsUntilHeLeaves() {
        site.createSpace("EDT", "Editors", Audience.ofGroups("editors"));
        String reads = "/wiki/api/v2/spaces";
        assertThat(reader.get(reads).ids()).isEmpty();
        site.signIn().join(Accounts.READER.accountId(), "editors");
        assertThat(reader.get(reads).ids()).hasSize(1);
        site.signIn().leave(Accounts.READER.accountId(), "editors");
        assertThat(reader.get(reads).ids()).isEmpty();
    }

    @Test
    void aGroupIsMadeByWhoJoinsItAndStaysWhenHeLeaves() {
        site.signIn().join(EDITOR_ID, "new");
        assertThat(named(members("new"))).containsExactly("Edo Editor");
        site.signIn().leave(EDITOR_ID, "new");
        assertThat(reader.get(members("new")).status()).isEqualTo(200);
        assertThat(named(members("new"))).isEmpty();
    }
}
