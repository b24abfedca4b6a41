package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.GeneratedSite;
import io.github.camelconfluence.simulator.SetClock;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final String PAGES = "/wiki/api/v2/pages";

    private final SetClock clock = new SetClock("2026-11-20T10:00:00Z");
    private final Site site = Site.empty(clock);
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).clock(clock).start();
    private final RestCaller reader = Callers.reader(confluence);

    @AfterEach
    void stop() {
        confluence.close();
    }

    private ContentId page(String title) {
        clock.advance(Duration.ofMinutes(1));
        if (!site.hasSpace("RP")) {
            site.createSpace("RP", "RAG Pipelines");
        }
        return site.createPage("RP", null, title, "<p>" + title + "</p>");
    }

    @Test
    void everyPageOfAGeneratedSiteIsListedOnce() {
        try (ConfluenceSimulator large =
                ConfluenceSimulator.cloud().site(GeneratedSite.of(5_000, 3)).start()) {
            List<String> ids = Callers.walk(Callers.reader(large), PAGES + "?limit=250&sort=-modified-date");
            assertThat(ids).hasSize(5_000).doesNotHaveDuplicates();
            assertThat(large.requests().count()).isEqualTo(20);
        }
    }

    @Test
    void theNewestEditComesFirst() {
        ContentId first = page("First");
        ContentId second = page("Second");
        clock.advance(Duration.ofMinutes(1));
        site.edit(first, "<p>edited</p>");
        assertThat(reader.get(PAGES + "?sort=-modified-date").ids())
                .containsExactly(first.toString(), second.toString());
        assertThat(reader.get(PAGES + "?sort=-created-date").ids())
                .containsExactly(second.toString(), first.toString());
    }

    @Test
    void labelsRestrictionsMovesAndArchivingMakeNoVersionAndTouchNoDate() {
        ContentId page = page("Page");
        ContentId other = page("Other");
        JsonNode before = reader.get(PAGES + "/" + page).json().path("version");
        clock.advance(Duration.ofHours(1));
        site.label(page, "new");
        site.move(page, other);
        site.archive(page);
        assertThat(reader.get(PAGES + "/" + page).json().path("version")).isEqualTo(before);
    }

    @Test
    void archivedPagesAreListedUnlessAStatusIsAskedFor() {
        ContentId page = page("Page");
        site.archive(page);
        assertThat(reader.get(PAGES).ids()).containsExactly(page.toString());
        assertThat(reader.get(PAGES + "?status=current").ids()).isEmpty();
    }

    @Test
    void aTrashedPageIsReadableByIdWithoutItsParent() {
        ContentId parent = page("Parent");
        ContentId child = site.createPage("RP", parent, "Child", "<p>x</p>");
        ContentId grandchild = site.createPage("RP", child, "Grandchild", "<p>x</p>");
        site.trash(child);
        RestCaller.Reply reply = reader.get(PAGES + "/" + child);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").asText()).isEqualTo("trashed");
        assertThat(reply.json().path("parentId").isNull()).isTrue();
        assertThat(reader.get(PAGES).ids()).doesNotContain(child.toString());
        assertThat(reader.get(PAGES + "?status=trashed").ids()).containsExactly(child.toString());
        assertThat(reader.get(PAGES + "/" + grandchild).json().path("parentId").asText())
                .isEqualTo(parent.toString());
    }

    @Test
    void aPurgedPageIsNotFound() {
        ContentId page = page("Page");
        site.trash(page);
        site.purge(page);
        assertThat(reader.get(PAGES + "/" + page).status()).isEqualTo(404);
    }

    @Test
    void aCursorWithAnotherLimitIsRefused() {
        page("One");
        page("Two");
        String next = String.valueOf(reader.get(PAGES + "?limit=1").next());
        RestCaller.Reply reply = reader.get(next.replace("limit=1", "limit=2"));
        assertThat(reader.get(next).ids()).hasSize(1);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/code").asText()).isEqualTo("INVALID_REQUEST_PARAMETER");
        assertThat(reply.json().at("/errors/0/title").asText()).contains("'cursor'");
    }

    @Test
    void aListingGoesOnWhereItWasThoughItsLastRowWasEdited() {
        page("One");
        ContentId two = page("Two");
        ContentId three = page("Three");
        RestCaller.Reply first = reader.get(PAGES + "?limit=1&sort=-modified-date");
        clock.advance(Duration.ofMinutes(1));
        site.edit(three, "<p>edited meanwhile</p>");
        assertThat(first.ids()).containsExactly(three.toString());
        assertThat(reader.get(String.valueOf(first.next())).ids()).containsExactly(two.toString());
    }

    @Test
    void pagesAreFoundByIdsAndByTitleWhateverItsCase() {
        ContentId one = page("One");
        ContentId two = page("Two");
        page("Three");
        assertThat(reader.get(PAGES + "?id=" + two + "&id=" + one).ids())
                .containsExactly(one.toString(), two.toString());
        assertThat(reader.get(PAGES + "?title=tWO").ids()).containsExactly(two.toString());
    }

    @Test
    void bodiesComeOnlyWhenAFormIsNamed() {
        page("One");
        assertThat(reader.get(PAGES).json().at("/results/0/body")).isEmpty();
        assertThat(reader.get(PAGES + "?body-format=storage")
                        .json()
                        .at("/results/0/body/storage/value")
                        .asText())
                .isEqualTo("<p>One</p>");
        assertThat(reader.get(PAGES + "?body-format=view").status()).isEqualTo(400);
    }

    @Test
    void limitsAndSortsThatAreNotKnownAreRefused() {
        assertThat(reader.get(PAGES + "?limit=251").status()).isEqualTo(400);
        assertThat(reader.get(PAGES + "?limit=abc").status()).isEqualTo(400);
        assertThat(reader.get(PAGES + "?sort=size").status()).isEqualTo(400);
        assertThat(reader.get("/wiki/api/v2/blogposts?sort=title").status()).isEqualTo(400);
    }

    @Test
    void spacesAreFoundByKeyWhateverItsCaseAndKeepTheirIdUnderANewKey() {
        page("One");
        String id = reader.get("/wiki/api/v2/spaces?keys=rp").ids().get(0);
        site.changeSpaceKey("RP", "RAG");
        site.renameSpace("RAG", "Renamed");
        assertThat(reader.get("/wiki/api/v2/spaces?keys=RP").ids()).isEmpty();
        JsonNode space = reader.get("/wiki/api/v2/spaces?keys=RAG").json().at("/results/0");
        assertThat(space.path("id").asText()).isEqualTo(id);
        assertThat(space.path("name").asText()).isEqualTo("Renamed");
    }

    @Test
    void everyAnswerIsDatedByTheClockAndTraceable() {
        RestCaller.Reply reply = reader.get(PAGES);
        assertThat(reply.header("date")).isEqualTo("Fri, 20 Nov 2026 10:00:00 GMT");
        assertThat(reply.header("atl-traceid")).isNotBlank();
    }
}
