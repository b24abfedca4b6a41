package io.github.camelconfluence.client;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of a simulated Confluence with one empty space. */
abstract class ClientFixture {

    static final Set<ContentStatus> CURRENT = Set.of(ContentStatus.CURRENT);

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:30:20Z"));
    Site site;
    ConfluenceSimulator confluence;
    ConfluenceClient client;

    abstract Settings settings();

    abstract Token token();

    @BeforeEach
    void start() {
        site = Site.empty(clock);
        site.createSpace("RP", "RAG Pipelines");
        // A zone far from the server's shows any date that is read in the wrong one.
        confluence = settings()
                .site(site)
                .clock(clock)
                .userTimeZone(ZoneId.of("Pacific/Auckland"))
                .start();
        client = Connected.to(confluence, token(), clock);
        confluence.requests().clear();
    }

    @AfterEach
    void stop() {
        client.close();
        confluence.close();
    }

    static ContentId id(io.github.camelconfluence.simulator.model.ContentId id) {
        return new ContentId(id.toString());
    }

    Space space() {
        return client.spacesByKey(List.of("RP")).get(0);
    }

    io.github.camelconfluence.simulator.model.ContentId page(String title) {
        return site.createPage("RP", null, title, "<p>" + title + "</p>");
    }

    List<io.github.camelconfluence.simulator.model.ContentId> pages(int count) {
        List<io.github.camelconfluence.simulator.model.ContentId> ids = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            ids.add(page("Page " + number));
        }
        return ids;
    }

    static List<ContentId> ids(Collection<io.github.camelconfluence.simulator.model.ContentId> ids) {
        return ids.stream().map(ClientFixture::id).toList();
    }

    List<Content> listed(ContentType type) {
        return client.list(List.of(space()), type, CURRENT).stream().toList();
    }

    /** Lets the search index catch up. */
    void index() {
        clock.advance(Duration.ofMinutes(1));
    }
}
