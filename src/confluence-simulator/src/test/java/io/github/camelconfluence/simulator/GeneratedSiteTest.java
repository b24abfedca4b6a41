package io.github.camelconfluence.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Position;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Sort;
import io.github.camelconfluence.simulator.model.View;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedSiteTest {

    private static final Listing NEWEST = Listing.of(ContentType.PAGE).by(Sort.MODIFIED, true);

    @Test
    void theSameSiteIsMadeEveryTime() {
        assertThat(bodies(GeneratedSite.of(50))).isEqualTo(bodies(GeneratedSite.of(50)));
    }

    @Test
    void pagesAreSpreadOverTheSpacesAndFormATreeInEach() {
        View view = GeneratedSite.of(1_000, 4).seenBy(Caller.of(Accounts.READER));
        assertThat(view.spaces()).hasSize(4).allSatisfy(space -> {
            assertThat(view.roots(space.id())).hasSize(1);
            assertThat(view.children(view.roots(space.id()).get(0).id())).hasSize(10);
        });
    }

    @Test
    void anAnnotatedSiteHasSomethingOnSomePages() {
        View view = GeneratedSite.annotated(100, 1).seenBy(Caller.of(Accounts.READER));

        assertThat(view.list(NEWEST, null, 200))
                .hasSize(100)
                .anySatisfy(page -> assertThat(page.labels()).hasSize(2))
                .anySatisfy(page -> assertThat(page.restrictions().groups()).containsExactly(Accounts.USERS))
                .anySatisfy(page -> assertThat(view.comments(page.id())).hasSize(1))
                .anySatisfy(page -> assertThat(view.attachments(page.id())).hasSize(1));
    }

    @Test
    void aMillionPagesWouldFitIntoTwoGigabytes() {
        long before = used();
        Site site = GeneratedSite.of(50_000);
        long perPage = (used() - before) / 50_000;
        assertThat(perPage).isLessThan(1_500);
        assertThat(site.seenBy(Caller.of(Accounts.READER)).list(NEWEST, null, 1))
                .hasSize(1);
    }

    @Test
    void aPageDeepInAListingIsReadWithoutWalkingToIt() {
        View view = GeneratedSite.of(50_000).seenBy(Caller.of(Accounts.READER));
        List<Content> first = view.list(NEWEST, null, 250);
        Content deep = view.list(Listing.of(ContentType.PAGE).by(Sort.MODIFIED, false), null, 1_000)
                .get(999);
        List<Content> last = view.list(NEWEST, Position.after(deep, Sort.MODIFIED), 250);
        assertThat(first.get(0).modifiedAt()).isAfter(last.get(0).modifiedAt());
        assertThat(last)
                .hasSize(250)
                .isSortedAccordingTo((a, b) -> b.modifiedAt().compareTo(a.modifiedAt()));
    }

    private static List<String> bodies(Site site) {
        return site.seenBy(Caller.of(Accounts.READER)).list(NEWEST, null, 50).stream()
                .map(Content::storage)
                .toList();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
