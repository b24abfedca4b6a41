package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.http.ParkingWaiter;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other connectors lose without a word, each once seen in code. */
@Timeout(120)
class SilentLossTest extends CloudRouteTest {

    /** More than a list gives at once. */
    private static final int TWO_SLICES = 260;

    private static final String FAST_ONLY = "&reconcileInterval=86400000";

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(ints = {403, 404, 500})
    void loss01_aListingThatFailsHalfwayDeletesNothing(int status) throws Exception {
        pages(TWO_SLICES);
        follow("RP?types=page");
        assertThat(received).hasSize(TWO_SLICES);
        confluence
                .faults()
                .always()
                .matching("/api/v2/pages")
                .matching("cursor=")
                .answer(status);

        failToReconcile(Exception.class);
        assertThat(status().held()).isEmpty();

        confluence.faults().clear();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void loss01_aSpaceWhoseListingFailsHalfwayIsReportedAndKeptWhileOthersGoOn() throws Exception {
        wiki.createSpace("ENG", "Engineering");
        pages(TWO_SLICES);
        ContentId other = wiki.createPage("ENG", null, "In ENG", "<p>x</p>");
        follow("RP,ENG?types=page");
        wiki.trash(other);
        confluence
                .faults()
                .always()
                .matching("/api/v2/pages")
                .matching("cursor=")
                .answer(403);

        assertThat(reconcile()).extracting(ConfluenceChange::title).containsExactly("In ENG");

        assertThat(status().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind() + " " + fault.message())
                        .startsWith("space-unreadable")
                        .contains("RP"));
    }

    @Test
    void loss02_aListOfEditsThatFailsHalfwayMovesNoCheckpoint() throws Exception {
        follow("RP?types=page&include=ancestors" + FAST_ONLY);
        pages(TWO_SLICES);
        confluence
                .faults()
                .always()
                .matching("/api/v2/pages")
                .matching("cursor=")
                .answer(403);
        int before = pollAnew().size();
        takeFailure(Exception.class);
        assertThat(before).isLessThan(TWO_SLICES);

        confluence.faults().clear();
        clock.advance(Duration.ofHours(3));

        assertThat(pollAnew()).hasSize(TWO_SLICES - before);
    }

    @Test
    @Tag("slow")
    void loss03_aRefusedReadOfBodiesIsWaitedOutAndAskedForInTheSameForm() throws Exception {
        context.getComponent("confluence", ConfluenceComponent.class).useWaiters(ParkingWaiter::new);
        pages(1);
        confluence.faults().next(1).matching("body-format=").answer(429, RetryAfter.SECONDS, Duration.ofSeconds(1));

        follow("RP");

        assertThat(received)
                .singleElement()
                .satisfies(change -> assertThat(change.text()).isEqualTo("1\n"));
        List<LoggedRequest> reads =
                confluence.requests().matching(request -> request.query().contains("body-format="));
        assertThat(reads).hasSize(2).allMatch(read -> read.query().contains("body-format=storage"));
        assertThat(Duration.between(reads.get(0).at(), reads.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void loss04_aRestrictedPageThatWeMayReadIsDelivered() throws Exception {
        ContentId page = wiki.createPage("RP", null, "For a few", "<p>x</p>");
        wiki.restrict(page, Restrictions.toAccounts(Accounts.READER, Accounts.EDITOR));

        follow("RP");

        assertThat(received).extracting(ConfluenceChange::title).containsExactly("For a few");
    }

    @Test
    void loss05_labelsThatCannotBeReadEndInAPendingChangeAndNotInALoop() throws Exception {
        ContentId many = pages(3).get(0);
        wiki.label(many, IntStream.range(0, 230).mapToObj(n -> "label-" + n).toArray(String[]::new));
        confluence.faults().always().matching("/pages/" + many + "/labels").answer(500);

        follow("RP?types=page");

        assertThat(received).extracting(ConfluenceChange::title).containsExactlyInAnyOrder("Page 2", "Page 3");
        assertThat(status().spaces())
                .singleElement()
                .satisfies(space -> assertThat(space.failed()).isEqualTo(1));
        assertThat(confluence.requests().count()).isLessThan(30);

        confluence.faults().clear();
        clock.advance(Duration.ofMinutes(1));
        assertThat(pollAnew())
                .singleElement()
                .satisfies(change -> assertThat(change.labels()).hasSize(230));
    }

    @Test
    void loss06_anEditIsToldOnceAndNotAgainEveryMinute() throws Exception {
        ContentId page = pages(1).get(0);
        follow("RP");
        wiki.edit(page, "<p>new</p>");
        List<ConfluenceChange> changes = new ArrayList<>();

        for (int minute = 0; minute < 15; minute++) {
            changes.addAll(pollAnew());
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(changes).hasSize(1);
    }

    @Test
    void loss07_whatWasDeliveredLastMayBeGoneAfterARestart() throws Exception {
        List<ContentId> pages = pages(3);
        follow("RP");
        shutDownRoute();
        wiki.trash(pages.get(2));
        wiki.purge(pages.get(2));
        wiki.createPage("RP", null, "New", "<p>x</p>");

        follow("RP");
        assertThat(received).extracting(ConfluenceChange::title).containsExactly("New");
        assertThat(reconcile()).extracting(ConfluenceChange::event).containsExactly("deleted");
    }

    @Test
    void loss08_aServerThatFailsOnceIsAskedAgainInTheSamePoll() throws Exception {
        pages(2);
        confluence.faults().next(1).matching("/api/v2/pages").answer(503);

        follow("RP");

        assertThat(received).hasSize(2);
        assertThat(confluence.requests().byStatus()).containsEntry(503, 1L);
    }

    @Test
    void loss09_theReadersOfASpaceAreReadToTheLastOne() throws Exception {
        Set<String> readers =
                IntStream.range(0, 600).mapToObj(n -> "557058:reader-" + n).collect(Collectors.toSet());
        readers.forEach(
                reader -> wiki.signIn().register(new Account(reader, reader.replace(':', '-'), reader, Set.of())));
        wiki.openSpaceTo("RP", new Audience(false, readers, Set.of(Accounts.USERS)));
        pages(1);
        PlainCaller caller = PlainCaller.basic(confluence.url(), Credentials.READER_API_TOKEN);
        assertThat(caller.results("/wiki/api/v2/spaces/"
                        + caller.results("/wiki/api/v2/spaces")
                                .get(0)
                                .path("id")
                                .asText() + "/permissions?limit=250"))
                .hasSize(250);

        follow("RP?include=readers");

        assertThat(received)
                .singleElement()
                .satisfies(change -> assertThat(change.readers().allOf())
                        .singleElement()
                        .satisfies(clause -> {
                            assertThat(clause.users()).containsExactlyInAnyOrderElementsOf(readers);
                            assertThat(clause.groups()).hasSize(1);
                        }));
    }
}
