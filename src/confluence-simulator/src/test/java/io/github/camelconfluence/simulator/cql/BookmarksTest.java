package io.github.camelconfluence.simulator.cql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.search.SearchQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookmarksTest {

    private static final int PAGES = 1_500;
    private static final int LIMIT = 245;

    private final Site site = Site.empty();
    private final CqlSearch search = new CqlSearch(site);
    private final List<ContentId> pages = new ArrayList<>();

    @BeforeEach
    void manyPages() {
        site.createSpace("RP", "Many");
        for (int i = 0; i < PAGES; i++) {
            pages.add(site.createPage("RP", null, "Page " + i, "<p>text</p>"));
        }
    }

    @Test
    void pagesOfALongSearchGoOnWhereTheLastOneEnded() {
        assertThat(walk()).isEqualTo(pages);
        assertThat(walk()).as("once more").isEqualTo(pages);
    }

    @Test
    void whatIsWrittenBetweenTwoPagesMovesTheRowsAsItDoesWithoutBookmarks() {
        walk();
        site.trash(pages.get(0));

        assertThat(page(5 * LIMIT))
                .isEqualTo(new CqlSearch(site).find(query(5 * LIMIT)).rows());
        assertThat(page(5 * LIMIT).get(0).id()).isEqualTo(pages.get(5 * LIMIT + 1));
    }

    private List<ContentId> walk() {
        List<ContentId> found = new ArrayList<>();
        List<Content> page = page(0);
        while (!page.isEmpty()) {
            page.forEach(row -> found.add(row.id()));
            page = page(found.size());
        }
        return found;
    }

    private List<Content> page(int offset) {
        return search.find(query(offset)).rows();
    }

    private static SearchQuery query(int offset) {
        Instant ever = Instant.now().plusSeconds(3600);
        SearchQuery.Context context =
                new SearchQuery.Context(Caller.of(Accounts.READER), ZoneOffset.UTC, ever, ever, false);
        return new SearchQuery("space = RP and type = page order by id asc", context, offset, LIMIT);
    }
}
