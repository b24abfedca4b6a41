package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Data Center does beyond the common contract. */
abstract class DataCenterContract extends ConfluenceClientContract {

    @Test
    void aListedPageBringsItsAncestors() {
        var home = page("Home");
        var middle = site.createPage("RP", home, "Middle", "<p/>");
        var leaf = site.createPage("RP", middle, "Leaf", "<p/>");
        assertThat(listed(ContentType.PAGE))
                .filteredOn(content -> content.id().equals(id(leaf)))
                .extracting(Content::ancestors)
                .containsExactly(List.of(
                        new Ancestor(id(home), ContentType.PAGE, "Home"),
                        new Ancestor(id(middle), ContentType.PAGE, "Middle")));
    }

    @Test
    void aPageThatTheIndexDoesNotHaveYetIsReadAllTheSame() {
        var old = page("Old");
        clock.advance(java.time.Duration.ofMinutes(5));
        var fresh = page("Fresh");
        assertThat(client.read(ContentType.PAGE, ids(List.of(old, fresh)), BodyRepresentation.STORAGE)
                        .contents())
                .extracting(Content::id)
                .containsExactlyInAnyOrder(id(old), id(fresh));
    }

    @Test
    void anIndexThatLagsDelaysAChangeAndDoesNotLoseIt() {
        var page = page("Page");
        clock.advance(java.time.Duration.ofDays(1));
        java.time.Instant since = clock.instant();
        site.edit(page, "<p>new</p>");
        client.caller();
        assertThat(client.changedSince(List.of(space()), ContentType.PAGE, CURRENT, since).stream())
                .isEmpty();
        clock.advance(java.time.Duration.ofMinutes(3));
        assertThat(client.changedSince(List.of(space()), ContentType.PAGE, CURRENT, since).stream())
                .extracting(Content::id)
                .containsExactly(id(page));
    }

    @Test
    void whatOnlyCloudHasIsNotFoundWithoutAsking() {
        ContentId any = new ContentId("4711");
        confluence.requests().clear();
        assertThat(client.find(ContentType.FOLDER, any)).isEmpty();
        assertThat(client.find(ContentType.WHITEBOARD, any)).isEmpty();
        assertThat(confluence.requests().count()).isZero();
    }

    @Test
    void archivedPagesDoNotExist() {
        page("Page");
        assertThat(client.list(List.of(space()), ContentType.PAGE, Set.of(ContentStatus.ARCHIVED)).stream())
                .isEmpty();
    }
}
