package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Search hears of everything five minutes late, in the zone of a user at the edge of the world. */
class LaggingIndexTest extends CloudRouteTest {

    @Override
    Settings simulator() {
        return super.simulator().indexLag(Duration.ofMinutes(5)).userTimeZone(ZoneId.of("Pacific/Kiritimati"));
    }

    @Test
    void aNewPageIsDeliveredWithItsLabelsAtOnce() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        wiki.label(page, "howto");

        follow("RP");

        assertThat(received)
                .singleElement()
                .satisfies(change -> assertThat(change.labels()).containsExactly("howto"));
    }

    @Test
    void aNewPageThatIsExcludedByItsLabelIsNotDelivered() throws Exception {
        wiki.label(wiki.createPage("RP", null, "Secret", "<p>x</p>"), "secret");

        follow("RP?excludeLabels=secret");

        assertThat(received).isEmpty();
    }

    @Test
    void labelsThatSearchHasNotHeardOfAreNotTakenBack() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP");
        clock.advance(Duration.ofHours(2));
        wiki.label(page, "new");
        wiki.edit(page, "<p>y</p>");

        assertThat(pollAnew())
                .singleElement()
                .satisfies(change -> assertThat(change.labels()).containsExactly("new"));
        assertThat(pollAnew()).isEmpty();
    }

    @Test
    void whatWasRestrictedJustBeforeItsFirstDeliveryIsToldSoonAfter() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        clock.advance(Duration.ofHours(1));
        wiki.restrict(page, Restrictions.toGroups(Accounts.USERS));
        follow("RP?include=readers&reconcileInterval=24h");

        clock.advance(Duration.ofMinutes(16));

        assertThat(pollAnew())
                .singleElement()
                .satisfies(change -> assertThat(change.event()).isEqualTo("restricted"));
    }

    @Test
    void withoutAnInitialSyncLabelsThatSearchHasNotHeardOfAreNoNews() throws Exception {
        wiki.label(wiki.createPage("RP", null, "Page", "<p>x</p>"), "howto");

        follow("RP?initialSync=none");

        assertThat(received).isEmpty();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aLabelThatWasToldAheadOfSearchIsNotTakenBack() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        boolean[] refuse = {true};
        follow("RP?reconcileInterval=60000", exchange -> {
            if (refuse[0]) {
                throw new IllegalStateException("not now");
            }
            received.add(exchange.getIn().getBody(ConfluenceChange.class));
        });
        poll();
        clock.advance(Duration.ofMinutes(30));
        poll();
        clock.advance(Duration.ofHours(1));
        refuse[0] = false;
        wiki.label(page, "new");

        assertThat(pollAnew())
                .singleElement()
                .satisfies(change -> assertThat(change.labels()).containsExactly("new"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(pollAnew()).isEmpty();
    }

    @Test
    void commentsAndAttachmentsThatSearchHasNotHeardOfGoWithTheirPages() throws Exception {
        List<ContentId> pages = pages(3);
        pages.forEach(page -> wiki.comment(page, "Old"));
        clock.advance(Duration.ofHours(1));
        wiki.comment(pages.get(1), "New");
        wiki.attach(pages.get(2), "new.txt", "text/plain", new byte[] {1});
        wiki.attach(pages.get(0), "new.txt", "text/plain", new byte[] {1});

        follow("RP?include=comments,attachments");

        assertThat(received).extracting(change -> change.comments().size()).containsExactly(1, 2, 1);
        assertThat(received).extracting(change -> change.attachments().size()).containsExactly(1, 0, 1);
    }

    @Test
    void aDeletedCommentThatSearchStillHasDoesNotGoWithItsPage() throws Exception {
        List<ContentId> pages = pages(3);
        pages.forEach(page -> wiki.comment(page, "Stays"));
        ContentId gone = wiki.comment(pages.get(1), "Goes");
        clock.advance(Duration.ofHours(1));
        wiki.trash(gone);

        follow("RP?include=comments");

        assertThat(received)
                .hasSize(3)
                .allSatisfy(change -> assertThat(change.comments()).hasSize(1));
    }

    @Test
    void editsOfManyCommentsThatSearchHasNotHeardOfAreDeliveredAtOnce() throws Exception {
        ContentId page = pages(1).get(0);
        List<ContentId> comments = IntStream.range(0, 10)
                .mapToObj(number -> wiki.comment(page, "Comment " + number))
                .toList();
        follow("RP?types=comment");
        clock.advance(Duration.ofHours(1));
        comments.forEach(comment -> wiki.edit(comment, "<p>edited</p>"));

        assertThat(pollAnew())
                .hasSize(10)
                .allSatisfy(change -> assertThat(change.text()).isEqualTo("edited\n"));
    }

    @Test
    void commentsAndAttachmentsOfAPageThatSearchHasInItsOldSpaceAreOnlyForReadersOfTheNewOne() throws Exception {
        String reader = Accounts.READER.accountId();
        wiki.createSpace("HR", "Human Resources");
        wiki.openSpaceTo("HR", new Audience(false, Set.of(reader), Set.of()));
        ContentId page = pages(1).get(0);
        IntStream.range(0, 10).forEach(number -> {
            wiki.comment(page, "Comment " + number);
            wiki.attach(page, number + ".txt", "text/plain", new byte[] {1});
        });
        follow("RP,HR?types=comment,attachment&include=readers");
        clock.advance(Duration.ofHours(2));
        wiki.moveToSpace(page, "HR");

        assertThat(pollAnew()).hasSize(20).allSatisfy(change -> {
            assertThat(change.space().key()).isEqualTo("HR");
            assertThat(change.readers().allOf())
                    .singleElement()
                    .satisfies(clause -> assertThat(clause.users()).containsExactly(reader));
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void labelsOfManyPagesThatSearchHasNotHeardOfAreAskedOfThePages() throws Exception {
        List<ContentId> pages = pages(15);
        clock.advance(Duration.ofHours(1));
        pages.forEach(page -> {
            wiki.edit(page, "<p>y</p>");
            wiki.label(page, "new");
        });

        follow("RP");

        assertThat(received)
                .hasSize(15)
                .allSatisfy(change -> assertThat(change.labels()).containsExactly("new"));
    }
}
