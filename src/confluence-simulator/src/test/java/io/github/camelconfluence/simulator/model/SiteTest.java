package io.github.camelconfluence.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteTest {

    private final SetClock clock = new SetClock("2026-11-20T10:00:00Z");
    private final Site site = Site.empty(clock);
    private final Space space = site.createSpace("RP", "RAG Pipelines");
    private final ContentId home = site.createPage("RP", null, "Home", "<p>x</p>");

    private Content content(ContentId id) {
        return site.find(id).orElseThrow();
    }

    @Test
    void theFirstPageWithoutAParentIsTheHomepage() {
        site.createPage("RP", null, "Another root", "");
        View view = site.seenBy(Caller.of(Accounts.READER));
        assertThat(view.space("rp").orElseThrow().homepage()).isEqualTo(home);
    }

    @Test
    void aRestoredPageReturnsBelowItsParentOrToTheRootWhereThatIsGone() {
        ContentId parent = site.createPage("RP", home, "Parent", "");
        ContentId child = site.createPage("RP", parent, "Child", "");
        site.trash(child);
        site.restore(child);
        assertThat(content(child).parent()).isEqualTo(parent);
        site.trash(child);
        site.trash(parent);
        site.restore(child);
        assertThat(content(child).parent()).isNull();
    }

    @Test
    void childrenOfADeletedPageMoveUp() {
        ContentId parent = site.createPage("RP", home, "Parent", "");
        ContentId child = site.createPage("RP", parent, "Child", "");
        site.trash(parent);
        assertThat(content(child).parent()).isEqualTo(home);
        assertThat(content(child).status()).isEqualTo(Status.CURRENT);
        assertThat(content(child).version().number()).isEqualTo(1);
    }

    @Test
    void aPageCannotBeMovedBelowItself() {
        ContentId child = site.createPage("RP", home, "Child", "");
        assertThatThrownBy(() -> site.move(home, child)).isInstanceOf(SiteConflict.class);
    }

    @Test
    void whatTheIndexStillKnowsIsWhatWasTrueBeforeTheLag() {
        clock.advance(Duration.ofMinutes(5));
        Instant moment = clock.instant();
        clock.advance(Duration.ofSeconds(10));
        ContentId fresh = site.createPage("RP", home, "Fresh", "");
        site.edit(home, "<p>y</p>");
        site.edit(home, "<p>z</p>");
        Map<ContentId, Optional<Content>> then = site.asOf(moment);
        assertThat(then.get(fresh)).isEmpty();
        assertThat(then.get(home).orElseThrow().storage()).isEqualTo("<p>x</p>");
    }

    @Test
    void writesFromManyThreadsAreAllKept() {
        List<ContentId> made = IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> site.createPage("RP", home, "Page " + i, ""))
                .toList();
        assertThat(made).doesNotHaveDuplicates();
        assertThat(site.seenBy(Caller.of(Accounts.READER)).children(home)).hasSize(500);
    }

    @Test
    void aDeletedSpaceTakesItsContentAlong() {
        site.deleteSpace("RP");
        assertThat(site.find(home)).isEmpty();
        assertThat(site.seenBy(Caller.of(Accounts.READER)).space(space.id())).isEmpty();
    }

    @Test
    void purgingAPagePurgesItsCommentsWithTheirReplies() {
        ContentId comment = site.comment(home, "Hm");
        ContentId reply = site.reply(comment, "Yes?");
        site.trash(home);
        site.purge(home);
        assertThat(site.find(comment)).isEmpty();
        assertThat(site.find(reply)).isEmpty();
    }
}
