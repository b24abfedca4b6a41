package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Attachments as changes of their own, on every Confluence. */
abstract class AttachmentChangesContract extends ConfluenceRouteTest {

    @Test
    void anAttachmentIsDeliveredBelowItsPageWithItsExtension() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        ContentId diagram = attach(page, "diagram.png", "image/png", "1234");

        follow("RP?types=page,attachment");

        assertThat(received).extracting(ConfluenceChange::type).containsExactly("page", "attachment");
        ConfluenceChange change = received.get(1);
        assertThat(change.id()).isEqualTo(diagram.toString());
        assertThat(change.parentId()).isEqualTo(page.toString());
        assertThat(change.path()).isEqualTo(received.get(0).path() + "/diagram-" + diagram + ".png");
        assertThat(change.title()).isEqualTo("diagram.png");
        assertThat(change.file()).isEqualTo(new ConfluenceChange.File("image/png", 4L));
        assertThat(change.contentHash()).isNotNull();
        assertThat(received.get(0).file()).isNull();
        assertThat(pollAnew()).isEmpty();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aNewAttachmentAndANewVersionAreDeliveredByTheNextPoll() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        attach(page, "old.txt", "text/plain", "1");
        follow("RP?types=attachment");
        String hash = received.get(0).contentHash();

        attach(page, "old.txt", "text/plain", "two");
        attach(page, "new.txt", "text/plain", "1");

        assertThat(pollAnew())
                .extracting(ConfluenceChange::title, ConfluenceChange::event)
                .containsExactlyInAnyOrder(tuple("old.txt", "updated"), tuple("new.txt", "created"));
        assertThat(received)
                .filteredOn(change -> change.event().equals("updated"))
                .allSatisfy(change -> {
                    assertThat(change.changes()).containsExactly("body");
                    assertThat(change.contentHash()).isNotEqualTo(hash);
                    assertThat(change.file().size()).isEqualTo(3);
                });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aDeletedAttachmentIsDeletedAndWhatHangsOnATrashedPageGoesWithIt() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        ContentId first = attach(page, "first.txt", "text/plain", "1");
        attach(page, "second.txt", "text/plain", "1");
        follow("RP?types=page,attachment");

        wiki.trash(first);
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(first.toString());
            assertThat(change.reason()).isEqualTo("trashed");
        });
        wiki.trash(page);
        assertThat(reconcile()).extracting(ConfluenceChange::reason).containsExactlyInAnyOrder("trashed", "trashed");
        assertThat(status().spaces()).containsExactly(new SpaceReport("RP", 0, 0, 0, 0, 0));
    }

    @Test
    void aPurgedPageTakesItsAttachmentsAlong() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        attach(page, "first.txt", "text/plain", "1");
        follow("RP?types=attachment");

        wiki.trash(page);
        wiki.purge(page);

        assertThat(reconcile()).extracting(ConfluenceChange::reason).containsExactly("purged-or-hidden");
    }

    @Test
    void aRenamedPageMovesItsAttachments() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        ContentId file = attach(page, "first.txt", "text/plain", "1");
        follow("RP?types=attachment");

        wiki.rename(page, "Cookbook");

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("moved");
            assertThat(change.path()).isEqualTo("RP/Cookbook-" + page + "/first-" + file + ".txt");
            assertThat(change.previousPath()).isEqualTo("RP/Runbook-" + page + "/first-" + file + ".txt");
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void anAttachmentThatCannotBeReadStopsNoOther() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        ContentId bad = attach(page, "bad.txt", "text/plain", "1");
        ContentId good = attach(page, "good.txt", "text/plain", "1");
        confluence.faults().always().matching("/" + bad).answer(500);
        confluence
                .faults()
                .always()
                .matching("cql=")
                .matching(request -> request.target().toString().contains(bad.toString()))
                .answer(500);

        follow("RP?types=attachment");
        assertThat(received).extracting(ConfluenceChange::id).containsExactly(good.toString());
        assertThat(status().spaces()).containsExactly(new SpaceReport("RP", 2, 1, 0, 1, 0));

        confluence.faults().clear();
        assertThat(reconcile()).extracting(ConfluenceChange::id).containsExactly(bad.toString());
    }

    private ContentId attach(ContentId page, String name, String mediaType, String text) {
        return wiki.attach(page, name, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
