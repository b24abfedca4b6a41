package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reconciliation does not take on trust, and what does not wait for its end. */
class TruthTest extends CloudRouteTest {

    @Test
    void whatIsEditedDuringALongReconciliationDoesNotWaitForItsEnd() throws Exception {
        List<ContentId> pages = pages(30);
        follow("RP?maxMessagesPerPoll=5");
        String delivered = received.get(0).id();
        ContentId edited = pages.stream()
                .filter(page -> page.toString().equals(delivered))
                .findFirst()
                .orElseThrow();

        wiki.edit(edited, "<p>New</p>");

        assertThat(pollAnew())
                .hasSize(5)
                .first()
                .satisfies(change -> assertThat(change.text()).isEqualTo("New\n"));
        List<String> rest = new ArrayList<>();
        for (int poll = 0; poll < 8; poll++) {
            pollAnew().forEach(change -> rest.add(change.id()));
        }
        assertThat(rest).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    @Tag("slow")
    void aReconciliationWithinOnePollStopsForEditsEveryMinute() throws Exception {
        List<ContentId> pages = pages(1_200);
        List<String> order = new ArrayList<>();
        follow("RP", exchange -> {
            order.add(exchange.getIn().getHeader(ConfluenceHeaders.TITLE) + " "
                    + exchange.getIn().getHeader(ConfluenceHeaders.VERSION));
            if (order.size() == 250) {
                clock.advance(Duration.ofMinutes(2));
                wiki.edit(pages.get(0), "<p>New</p>");
            }
        });
        poll();

        assertThat(order).hasSize(1_201);
        assertThat(order.indexOf("Page 1 2")).isBetween(250, 1_010);
    }

    @Test
    void whatChangesSoonAfterItWasReadIsToldByTheNextReconciliation() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        wiki.label(page, "old");
        follow("RP?include=labels,readers&reconcileInterval=60000");

        wiki.unlabel(page, "old");
        clock.advance(Duration.ofMinutes(2));
        assertThat(pollAnew())
                .singleElement()
                .satisfies(change -> assertThat(change.labels()).isEmpty());

        wiki.restrict(page, Restrictions.toGroups(Accounts.USERS));
        clock.advance(Duration.ofMinutes(2));
        assertThat(pollAnew()).extracting(ConfluenceChange::event).containsExactly("restricted");

        wiki.unrestrict(page);
        clock.advance(Duration.ofMinutes(2));
        assertThat(pollAnew()).extracting(ConfluenceChange::event).containsExactly("restricted");
    }

    @Test
    void anAncestorWhoseNewTitleGivesTheSamePathIsToldToAllBelow() throws Exception {
        ContentId parent = wiki.createPage("RP", null, "A/B", "<p>x</p>");
        wiki.createPage("RP", parent, "Child", "<p>x</p>");
        follow("RP");

        wiki.rename(parent, "A:B");

        assertThat(reconcile())
                .filteredOn(change -> change.title().equals("Child"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.event()).isEqualTo("moved");
                    assertThat(change.changes()).containsExactly("ancestors");
                    assertThat(change.ancestors())
                            .extracting(ConfluenceChange.Ancestor::title)
                            .containsExactly("A:B");
                });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void whatSearchNeverTellsIsReadFromTheContentItself() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        confluence
                .faults()
                .always()
                .matching("/rest/api/content/search")
                .answer(Answer.of(
                        200, Answer.JSON, "{\"results\":[],\"start\":0,\"limit\":100,\"size\":0,\"_links\":{}}"));
        follow("RP?include=labels,readers");
        clock.advance(Duration.ofHours(1));
        wiki.label(page, "howto");
        wiki.restrict(page, Restrictions.toGroups(Accounts.USERS));

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.labels()).containsExactly("howto");
            assertThat(change.event()).isEqualTo("restricted");
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void deletionsThatWereLetGoGoOnAfterARestart() throws Exception {
        List<ContentId> pages = pages(30);
        follow("RP");
        pages.subList(0, 15).forEach(wiki::trash);
        assertThat(reconcile()).isEmpty();
        String held = status().held().get(0).id();

        shutDownRoute();
        follow("RP?maxMessagesPerPoll=4&releaseDeletions=" + held);
        assertThat(received).hasSize(4);
        shutDownRoute();
        follow("RP");
        List<ConfluenceChange> rest = new ArrayList<>(received);
        rest.addAll(reconcile());

        assertThat(rest).hasSize(11).extracting(ConfluenceChange::reason).containsOnly("trashed");
        assertThat(status().held()).isEmpty();
    }

    @Test
    void aPageThatTimesOutAtEveryReadingStopsNoOtherAndNoPoll() throws Exception {
        List<ContentId> pages = pages(4);
        for (ContentId slow : pages.subList(0, 2)) {
            confluence
                    .faults()
                    .always()
                    .matching(request -> request.target().toString().contains("body-format")
                            && request.target().toString().contains(slow.toString()))
                    .answer(504);
        }

        follow("RP");

        assertThat(received).extracting(ConfluenceChange::title).containsExactlyInAnyOrder("Page 3", "Page 4");
        clock.advance(Duration.ofMinutes(5));
        wiki.edit(pages.get(3), "<p>New</p>");
        assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("Page 4");
        confluence.faults().clear();
        assertThat(reconcile()).hasSize(2);
    }
}
