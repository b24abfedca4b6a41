package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.Groups;
import io.github.camelconfluence.simulator.model.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpacePermissionsTest {

    private final Site site = Site.empty();
    private final String space = "/wiki/api/v2/spaces/"
            + site.createSpace("RP", "RAG Pipelines", Audience.EVERYBODY).id();
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).start();
    private final RestCaller reader = Callers.reader(confluence);

    @AfterEach
    void stop() {
        confluence.close();
    }

    @Test
    void permissionsNameGroupsByTheirIds() {
        JsonNode group = reader.get(space + "/permissions").json().at("/results/1");
        assertThat(group.at("/principal/id").asText()).isEqualTo(Groups.id("confluence-users"));
        assertThat(group.at("/operation/key").asText()).isEqualTo("read");
        assertThat(group.at("/operation/targetType").asText()).isEqualTo("space");
    }

    @Test
    void aSiteWithRolesTellsItsReadersByAssignments() {
        site.useSpaceRoles(true);
        JsonNode assignment = reader.get(space + "/role-assignments").json().at("/results/0");
        JsonNode role = reader.get("/wiki/api/v2/space-roles").json().at("/results/0");
        assertThat(reader.get("/wiki/api/v2/space-role-mode")
                        .json()
                        .path("mode")
                        .asText())
                .isEqualTo("ROLES");
        assertThat(assignment.at("/principal/principalId").asText()).isEqualTo("anonymous-users");
        assertThat(assignment.path("roleId")).isEqualTo(role.path("id"));
        assertThat(reader.get(space + "/permissions").json().path("results")).isEmpty();
    }

    @Test
    void aSpaceIsHiddenFromThoseItDoesNotAdmit() {
        site.openSpaceTo("RP", Audience.ofGroups("editors"));
        assertThat(reader.get("/wiki/api/v2/spaces").ids()).isEmpty();
        assertThat(reader.get(space).status()).isEqualTo(404);
        assertThat(Callers.editor(confluence).get(space).status()).isEqualTo(200);
    }

    @Test
    void aSpaceForWhoeverIsSignedInSaysSoByAClassOfPeople() {
        site.openSpaceTo("RP", Audience.SIGNED_IN);
        JsonNode permissions = reader.get(space + "/permissions").json().path("results");
        assertThat(permissions).hasSize(1);
        assertThat(permissions.at("/0/principal/id").asText()).isEqualTo("authenticated-users");
    }

    @Test
    void aGuestDoesNotEnterWhatIsForWhoeverIsSignedIn() {
        site.openSpaceTo("RP", Audience.SIGNED_IN);
        assertThat(Callers.visitor(confluence).get(space).status()).isEqualTo(404);
        assertThat(reader.get(space).status()).isEqualTo(200);
    }

    @Test
    void aVisitorSeesWhatIsOpenToEverybody() {
        site.createSpace("INT", "Internal");
        assertThat(Callers.visitor(confluence).get("/wiki/api/v2/spaces").json().path("results"))
                .hasSize(1);
    }
}
