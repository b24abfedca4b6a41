package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/**
 * The process ends after the sink has taken a change and before that is written down; what was done to the page is taken back
 * before the next one starts. The site is then as the store remembers it, and the sink is not.
 */
class CrashTest extends CloudRouteTest {

    private static final List<String> FILES = List.of("sync.sqlite", "sync.sqlite-wal");

    private boolean crashing;

    @Test
    void aLabelThatIsTakenBackIsTakenBackInTheSink() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        followUntilItCrashesOn(() -> wiki.label(page, "draft"));

        wiki.unlabel(page, "draft");

        assertThat(restart())
                .singleElement()
                .satisfies(change -> assertThat(change.labels()).isEmpty());
    }

    @Test
    void aPageThatWasOpenForAMomentIsClosedAgainInTheSink() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        wiki.restrict(page, Restrictions.toAccounts(Accounts.READER));
        followUntilItCrashesOn(() -> wiki.unrestrict(page));

        wiki.restrict(page, Restrictions.toAccounts(Accounts.READER));

        assertThat(restart())
                .singleElement()
                .satisfies(change -> assertThat(change.readers().allOf()).hasSize(2));
    }

    @Test
    void aPageThatIsMovedBackIsMovedBackInTheSink() throws Exception {
        ContentId home = wiki.createPage("RP", null, "Home", "<p>x</p>");
        ContentId other = wiki.createPage("RP", null, "Other", "<p>x</p>");
        ContentId page = wiki.createPage("RP", home, "Page", "<p>x</p>");
        followUntilItCrashesOn(() -> wiki.move(page, other));

        wiki.move(page, home);

        assertThat(restart())
                .singleElement()
                .satisfies(change -> assertThat(change.path()).startsWith("RP/Home/"));
    }

    @Test
    void aPageThatIsRestoredIsBackInTheSink() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        followUntilItCrashesOn(() -> wiki.trash(page));

        wiki.restore(page);

        assertThat(restart()).extracting(ConfluenceChange::title).containsExactly("Page");
    }

    @Test
    void aNewPageThatIsTrashedIsDeletedFromTheSink() throws Exception {
        ContentId[] page = new ContentId[1];
        followUntilItCrashesOn(() -> page[0] = wiki.createPage("RP", null, "Short-lived", "<p>x</p>"));

        wiki.trash(page[0]);

        assertThat(restart()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("deleted");
            assertThat(change.path()).startsWith("RP/Short-lived-");
        });
    }

    @Test
    void aNewPageIsCreatedOnceMore() throws Exception {
        followUntilItCrashesOn(() -> wiki.createPage("RP", null, "Page", "<p>x</p>"));

        assertThat(restart()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("created");
            assertThat(change.previousPath()).isNull();
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void whatWasTakenMoreThanAMomentBeforeIsNotRepeated() throws Exception {
        pages(3);
        follow("RP?include=labels,ancestors,readers", exchange -> {
            crashing = received.size() == 2;
            take(exchange);
            clock.advance(Duration.ofMillis(200));
        });
        poll();
        String last = received.get(2).id();
        crashing = false;
        shutDownRoute();
        copy(folder.resolve("as it was"), folder);

        assertThat(restart()).extracting(ConfluenceChange::id).containsExactly(last);
    }

    private void followUntilItCrashesOn(Runnable edit) throws Exception {
        follow("RP?include=labels,ancestors,readers", this::take);
        poll();
        received.clear();
        edit.run();
        crashing = true;
        assertThat(reconcile()).isNotEmpty();
        crashing = false;
        shutDownRoute();
        copy(folder.resolve("as it was"), folder);
    }

    private void take(Exchange exchange) throws IOException {
        received.add(exchange.getIn().getBody(ConfluenceChange.class));
        if (crashing) {
            copy(folder, Files.createDirectories(folder.resolve("as it was")));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String file : FILES) {
            Files.deleteIfExists(to.resolve(file));
            if (Files.exists(from.resolve(file))) {
                Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private List<ConfluenceChange> restart() throws Exception {
        clock.advance(Duration.ofHours(2));
        follow("RP?include=labels,ancestors,readers", this::take);
        poll();
        return List.copyOf(received);
    }
}
