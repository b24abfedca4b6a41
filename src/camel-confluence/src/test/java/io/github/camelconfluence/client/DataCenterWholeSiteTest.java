package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All spaces of a Data Center are walked as one; whatever speaks against it, space by space. */
class DataCenterWholeSiteTest {

    private static final Set<ContentStatus> CURRENT = Set.of(ContentStatus.CURRENT);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:30:20Z"));
    private final Site site = Site.empty(clock);
    private final io.github.camelconfluence.simulator.model.ContentId page;
    private Quirks quirks = Quirks.NONE;

    DataCenterWholeSiteTest() {
        site.createSpace("RP", "RAG Pipelines");
        site.createSpace("HR", "Human Resources");
        page = site.createPage("RP", null, "Page", "<p/>");
        site.createPage("HR", null, "Page", "<p/>");
    }

    private void use(BiConsumer<ConfluenceSimulator, ConfluenceClient> use) {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.dataCenter()
                        .site(site)
                        .clock(clock)
                        .quirks(quirks)
                        .start();
                ConfluenceClient client = Connected.to(confluence, Credentials.READER_PAT, clock)) {
            use.accept(confluence, client);
        }
    }

    /** As {@code *} has them. */
    private static List<Space> all(ConfluenceClient client) {
        return client.spaces().stream().toList();
    }

    private io.github.camelconfluence.simulator.model.ContentId archived(int pages) {
        site.createSpace("OLD", "Archive");
        io.github.camelconfluence.simulator.model.ContentId last = page;
        for (int number = 0; number < pages; number++) {
            last = site.createPage("OLD", null, "Old " + number, "<p/>");
        }
        site.archiveSpace("OLD", true);
        return last;
    }

    @Test
    void allSpacesAreWalkedTogetherAndSomeEachForItself() {
        use((confluence, client) -> {
            List<Space> all = all(client);
            confluence.requests().clear();
            assertThat(client.askedTogether(ContentType.PAGE, all)).containsExactly(all);
            assertThat(client.list(all, ContentType.PAGE, CURRENT).stream()).hasSize(2);
            assertThat(client.annotations(all, ContentType.PAGE, true).stream()).hasSize(2);
            assertThat(confluence.requests().count()).isEqualTo(2);
            site.createSpace("ENG", "Engineering");
            assertThat(all(client)).hasSize(3);
            assertThat(client.askedTogether(ContentType.PAGE, all)).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = ContentType.class,
            names = {"BLOGPOST", "COMMENT", "ATTACHMENT"})
    void whatIsListedByOffsetIsNeverWalkedForTheWholeSite(ContentType type) {
        quirks = Quirks.NONE.version("7.19.0");
        use((confluence, client) -> {
            assertThat(client.askedTogether(type, all(client))).hasSize(2);
            assertThat(client.askedTogether(ContentType.PAGE, all(client))).hasSize(1);
        });
    }

    @Test
    void whatIsInArchivedSpacesIsNotLookedInto() {
        var old = archived(1);
        for (int number = 0; number < 230; number++) {
            site.attach(old, number + ".txt", "text/plain", new byte[] {1});
            site.label(old, "label-" + number);
        }
        site.attach(page, "new.txt", "text/plain", new byte[] {1});
        use((confluence, client) -> {
            List<Space> all = all(client);
            confluence.requests().clear();
            assertThat(client.list(all, ContentType.ATTACHMENT, CURRENT).stream())
                    .extracting(Content::title)
                    .containsExactly("new.txt");
            assertThat(client.annotations(all, ContentType.PAGE, false).stream())
                    .hasSize(2);
            assertThat(confluence.requests().matching(request -> request.path().contains(old.toString())))
                    .isEmpty();
        });
    }

    @Test
    void whereMostIsInArchivedSpacesTheyAreWalkedOnce() {
        archived(410);
        use((confluence, client) -> {
            List<Space> all = all(client);
            assertThat(client.list(all, ContentType.PAGE, CURRENT).stream()).hasSize(2);
            assertThat(client.askedTogether(ContentType.PAGE, all)).hasSize(2);
            assertThat(client.list(all, ContentType.PAGE, CURRENT).stream()).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = ContentType.class,
            names = {"PAGE", "ATTACHMENT"})
    void aWalkThatFailsIsNotTriedAgainForADay(ContentType type) {
        site.attach(page, "a.txt", "text/plain", new byte[] {1});
        quirks = quirks.unexpandable(page);
        use((confluence, client) -> {
            List<Space> all = all(client);
            confluence.faults().always().matching("/content/" + page + "?").answer(500);
            assertThatThrownBy(() -> client.list(all, type, CURRENT).stream().toList())
                    .isInstanceOf(ConfluenceException.class);
            assertThat(client.askedTogether(type, all)).hasSize(2);
            assertThat(client.list(all, type, CURRENT).stream()).isNotEmpty();
            clock.advance(Duration.ofDays(2));
            client.caller();
            assertThat(client.askedTogether(type, all)).hasSize(1);
        });
    }

    @Test
    void aWalkWhoseListFailsHoweverLittleIsAskedIsNotTriedAgainForADay() {
        use((confluence, client) -> {
            List<Space> all = all(client);
            confluence
                    .faults()
                    .always()
                    .matching(request -> request.path().endsWith("/content/scan")
                            && request.query().first("spaceKey").isEmpty())
                    .answer(500);
            for (ContentType type : List.of(ContentType.PAGE, ContentType.ATTACHMENT)) {
                assertThatThrownBy(
                                () -> client.list(all, type, CURRENT).stream().toList())
                        .isInstanceOf(ConfluenceException.class);
                assertThat(client.askedTogether(type, all)).hasSize(2);
            }
            assertThat(client.list(all, ContentType.PAGE, CURRENT).stream()).hasSize(2);
        });
    }

    /** Neither the slice before nor the one after, and not the rows of archived spaces. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anItemThatFailsCostsItsSliceOnly(boolean isArchived) {
        for (int number = 0; number < 250; number++) {
            site.createPage("HR", null, "Before " + number, "<p/>");
        }
        var bad = isArchived ? archived(1) : site.createPage("RP", null, "Bad", "<p/>");
        var file = site.createPage("HR", null, "After", "<p/>");
        for (int number = 0; number < 200; number++) {
            site.createPage("HR", null, "After " + number, "<p/>");
        }
        site.attach(file, "a.txt", "text/plain", new byte[] {1});
        site.label(file, "kept");
        quirks = quirks.unexpandable(bad);
        int pages = isArchived ? 453 : 454;
        use((confluence, client) -> {
            List<Space> all = all(client);
            confluence.requests().clear();
            assertThat(client.list(all, ContentType.PAGE, CURRENT).stream())
                    .hasSize(pages)
                    .allSatisfy(
                            content -> assertThat(content.version().number()).isEqualTo(1))
                    .doesNotHaveDuplicates();
            assertThat(confluence.requests().count()).isLessThan(30);
            assertThat(client.list(all, ContentType.ATTACHMENT, CURRENT).stream())
                    .extracting(Content::title)
                    .containsExactly("a.txt");
            assertThat(client.annotations(all, ContentType.PAGE, true).stream())
                    .hasSize(pages)
                    .filteredOn(annotations -> !annotations.labels().isEmpty())
                    .singleElement()
                    .satisfies(annotations -> assertThat(annotations.labels()).containsExactly("kept"));
            assertThat(confluence.requests().matching(request -> request.query().contains("spaceKey=")))
                    .isEmpty();
            // Labels and restrictions of one slice, and the files of its pages.
            assertThat(confluence.requests().count()).isLessThan(3 * 200 + 100);
            assertThat(client.askedTogether(ContentType.PAGE, all)).hasSize(1);
        });
    }

    @Test
    void anItemOfWhichNothingButItsSpaceCanBeReadIsListedAllTheSame() {
        quirks = quirks.unexpandable(page);
        use((confluence, client) -> {
            List<Space> all = all(client);
            confluence
                    .faults()
                    .always()
                    .matching("/content/" + page + "?")
                    .matching("ancestors")
                    .answer(500);
            assertThat(client.list(all, ContentType.PAGE, CURRENT).stream())
                    .hasSize(2)
                    .extracting(Content::id)
                    .contains(ConfluenceClientContract.id(page));
            assertThat(client.askedTogether(ContentType.PAGE, all)).hasSize(1);
        });
    }

    @Test
    void aSpaceThatGaveNothingIsAskedByItself() {
        site.createSpace("ENG", "Engineering");
        use((confluence, client) -> {
            List<Space> all = all(client);
            confluence.requests().clear();
            assertThat(client.list(all, ContentType.PAGE, CURRENT).stream()).hasSize(2);
            assertThat(confluence
                            .requests()
                            .matching(request -> request.toString().contains("spaceKey=ENG")))
                    .hasSize(1);
            assertThat(confluence.requests().count()).isEqualTo(2);
            confluence.faults().always().matching("spaceKey=ENG").answer(404);
            assertThatThrownBy(() ->
                            client.list(all, ContentType.PAGE, CURRENT).stream().toList())
                    .isInstanceOf(NotFound.class);
        });
    }
}
