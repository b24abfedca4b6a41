package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spaces of a page or two, as people have of their own, are read together, and that changes nothing of what is told. */
@Timeout(300)
class ManySmallSpacesTest {

    private static final int SPACES = 60;
    private static final String EVERYTHING =
            "*?types=page,blogpost&include=labels,ancestors,readers,attachments,comments";

    /** Who we are, what spaces there are, and what is listed of all of them. */
    private static final int TO_BEGIN_WITH = 20;

    /** Comments, attachments and blog posts. */
    private static final int FOR_EVERYTHING = 10;

    private static String space(int number) {
        return "S" + number;
    }

    private static List<ContentId> pagesIn(int spaces, int each, ConfluenceRouteTest test) {
        List<ContentId> pages = new ArrayList<>();
        for (int number = 1; number <= spaces; number++) {
            test.wiki.createSpace(space(number), "Space " + number);
            for (int page = 1; page <= each; page++) {
                pages.add(test.wiki.createPage(space(number), null, number + "." + page, "<p>x</p>"));
            }
        }
        return pages;
    }

    private static String[] texts(List<ContentId> pages) {
        return pages.stream().map(ContentId::toString).toArray(String[]::new);
    }

    private static List<LoggedRequest> bodies(ConfluenceRouteTest test, String path) {
        return test.confluence.requests().matching(request -> request.query().contains("storage")).stream()
                .filter(request -> request.path().endsWith(path))
                .toList();
    }

    private static void arriveOnce(List<ContentId> pages, int requests, String scope, ConfluenceRouteTest test)
            throws Exception {
        test.clock.advance(Duration.ofDays(1));
        test.confluence.requests().clear();

        test.follow(scope);

        assertThat(test.received).extracting(ConfluenceChange::id).containsExactlyInAnyOrder(texts(pages));
        RequestKinds kinds = RequestKinds.of(test.confluence.requests());
        assertThat(kinds.total()).as("%s", kinds).isLessThanOrEqualTo(requests);
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void theirPagesAreReadTogether() throws Exception {
            arriveOnce(pagesIn(SPACES, 1, this), TO_BEGIN_WITH, "*", this);

            assertThat(bodies(this, "/pages")).hasSize(1);
        }

        /** Who may read a space is asked of each. */
        @Test
        void withEverythingTheirPagesAreReadTogether() throws Exception {
            List<ContentId> pages = pagesIn(SPACES, 1, this);
            pages.forEach(page -> {
                wiki.comment(page, "Comment");
                wiki.attach(page, "file.txt", "text/plain", new byte[] {1});
            });
            List<ContentId> all = new ArrayList<>(pages);
            for (int number = 1; number <= SPACES; number++) {
                all.add(wiki.createBlogPost(space(number), "News", "<p>x</p>"));
            }
            arriveOnce(all, SPACES + TO_BEGIN_WITH + FOR_EVERYTHING, EVERYTHING, this);

            assertThat(bodies(this, "/pages")).hasSize(1);
            assertThat(bodies(this, "/blogposts")).hasSize(1);
            assertThat(received)
                    .filteredOn(change -> change.type().equals("page"))
                    .hasSize(SPACES)
                    .allSatisfy(page -> {
                        assertThat(page.comments()).hasSize(1);
                        assertThat(page.attachments()).hasSize(1);
                    });
        }

        @Test
        void whatIsEditedAndTrashedAmidTheFirstSyncIsTold() throws Exception {
            List<ContentId> pages = pagesIn(SPACES, 1, this);
            String edited = pages.get(40).toString();
            String trashed = pages.get(50).toString();
            AtomicBoolean amid = new AtomicBoolean(true);
            follow("*", exchange -> {
                if (amid.getAndSet(false)) {
                    wiki.edit(pages.get(40), "<p>edited</p>");
                    wiki.trash(pages.get(50));
                }
                received.add(exchange.getMessage().getBody(ConfluenceChange.class));
            });
            poll();
            poll();

            assertThat(received)
                    .filteredOn(change -> change.id().equals(edited))
                    .last()
                    .satisfies(change -> assertThat(change.text()).contains("edited"));
            assertThat(reconcile())
                    .singleElement()
                    .satisfies(change -> assertThat(change.id()).isEqualTo(trashed))
                    .extracting(ConfluenceChange::event)
                    .isEqualTo("deleted");
            assertThat(reconcile()).isEmpty();
        }

        @Test
        void whatIsTrashedInManyOfThemIsTold() throws Exception {
            List<ContentId> pages = pagesIn(SPACES, 1, this);
            follow("*");
            List<ContentId> trashed = pages.subList(20, 40);
            trashed.forEach(wiki::trash);

            assertThat(reconcile())
                    .allSatisfy(change -> assertThat(change.event()).isEqualTo("deleted"))
                    .extracting(ConfluenceChange::id)
                    .containsExactlyInAnyOrder(texts(trashed));
            assertThat(reconcile()).isEmpty();
        }

        @Test
        void smallPollsGoOnWhereTheLastOneEnded() throws Exception {
            List<ContentId> pages = pagesIn(SPACES, 1, this);
            follow("*?maxMessagesPerPoll=7");
            List<ConfluenceChange> all = new ArrayList<>(received);
            for (int poll = 1; all.size() < SPACES && poll < SPACES; poll++) {
                List<ConfluenceChange> some = pollAnew();
                assertThat(some).hasSizeBetween(1, 7);
                all.addAll(some);
            }

            assertThat(all).extracting(ConfluenceChange::id).containsExactlyInAnyOrder(texts(pages));
            assertThat(pollAnew()).isEmpty();
            assertThat(status().lastComplete()).isPresent();
        }

        /** Blocks of rows begin and end within spaces. */
        @Test
        void aPageThatMovesToASpaceThatIsThroughArrivesThereAndIsNotDeleted() throws Exception {
            List<ContentId> pages = pagesIn(4, 300, this);
            ContentId moved = pages.get(pages.size() - 1);
            follow("*?types=page&include=ancestors", exchange -> {
                if (received.isEmpty()) {
                    wiki.moveToSpace(moved, space(1));
                }
                received.add(exchange.getMessage().getBody(ConfluenceChange.class));
            });
            poll();
            assertThat(received).extracting(ConfluenceChange::id).contains(texts(pages));
            clock.advance(Duration.ofHours(2));
            poll();

            assertThat(received).extracting(ConfluenceChange::event).doesNotContain("deleted");
            assertThat(received)
                    .filteredOn(change -> change.id().equals(moved.toString()))
                    .last()
                    .satisfies(change -> assertThat(change.path()).startsWith("S1/"));
            assertThat(received)
                    .filteredOn(change -> !change.id().equals(moved.toString()))
                    .hasSize(pages.size() - 1);
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        /** Fifty a request. */
        @Test
        void theirPagesAreReadTogether() throws Exception {
            arriveOnce(pagesIn(SPACES, 1, this), TO_BEGIN_WITH, "*", this);

            assertThat(bodies(this, "/search")).hasSize(2);
        }
    }
}
