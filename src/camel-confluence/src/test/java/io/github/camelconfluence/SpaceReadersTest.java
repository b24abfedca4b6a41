package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may read a space, where its permissions can be read and where they cannot. */
class SpaceReadersTest extends CloudRouteTest {

    private static final String OURS = Accounts.READER.accountId();
    private static final String ANOTHER = "557058:another";

    @Test
    void whatWasKnownStandsWhileThePermissionsOfASpaceCannotBeRead() throws Exception {
        openTo(OURS, ANOTHER);
        pages(1);
        follow("RP?include=readers");
        assertThat(received).singleElement().satisfies(change -> assertOpenTo(change, OURS, ANOTHER));

        confluence.faults().always().matching("/permissions").answer(500);
        openTo(OURS);
        assertThat(reconcile()).isEmpty();

        confluence.faults().clear();
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("restricted");
            assertOpenTo(change, OURS);
        });
    }

    @Test
    void aSpaceWhosePermissionsWereNeverReadIsOpenToNobody() throws Exception {
        openTo(OURS, ANOTHER);
        pages(1);
        confluence.faults().always().matching("/permissions").answer(500);

        follow("RP?include=readers");

        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.readers().anonymous()).isFalse();
            assertThat(change.readers().allOf()).noneMatch(ConfluenceChange.Clause::anyUser);
            assertOpenTo(change);
        });
    }

    @Test
    void aServerThatIsDownIsNotTakenForASpaceWithoutPermissions() throws Exception {
        pages(1);
        follow("RP?include=readers");
        confluence.faults().always().matching("/permissions").answer(503);

        failToReconcile(Unavailable.class);
    }

    @Test
    void aSpaceForWhoeverIsLoggedInAdmitsAnyUserAndNobodyElse() throws Exception {
        wiki.openSpaceTo("RP", Audience.SIGNED_IN);
        pages(1);

        follow("RP?include=readers");

        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.readers().anonymous()).isFalse();
            assertThat(change.readers().allOf()).singleElement().matches(ConfluenceChange.Clause::anyUser);
            assertOpenTo(change);
        });
    }

    @Test
    void whoDoesNotWantReadersAsksForNoPermissions() throws Exception {
        pages(1);

        follow("RP");

        assertThat(confluence.requests().matching(request -> request.toString().contains("permissions")))
                .isEmpty();
    }

    private void openTo(String... accounts) {
        wiki.openSpaceTo("RP", new Audience(false, Set.of(accounts), Set.of()));
    }

    private static void assertOpenTo(ConfluenceChange change, String... accounts) {
        assertThat(change.readers().allOf()).singleElement().satisfies(clause -> {
            assertThat(clause.users()).containsExactlyInAnyOrder(accounts);
            assertThat(clause.groups()).isEmpty();
        });
    }
}
