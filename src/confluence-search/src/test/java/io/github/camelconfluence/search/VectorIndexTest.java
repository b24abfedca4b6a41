package io.github.camelconfluence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.lucene.LuceneEmbeddingStore;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store follows a site through a route. */
class VectorIndexTest {

    private static final int SECTIONS = 6;

    @TempDir
    Path folder;

    private final Site wiki = Site.empty();
    private final AskedModel model = new AskedModel();
    private ConfluenceSimulator confluence;
    private IndexedSite index;
    private ContentId home;
    private ContentId page;

    @BeforeEach
    void followASite() throws Exception {
        wiki.createSpace("RP", "RAG Pipelines");
        home = wiki.createPage("RP", null, "Home", "<p>Where everything hangs.</p>");
        page = wiki.createPage("RP", home, "Runbook", sections("as it was"));
        wiki.createPage("RP", page, "Child", sections("below"));
        confluence = ConfluenceSimulator.cloud().site(wiki).start();
        ChunkStore store = new ChunkStore(
                LuceneEmbeddingStore.open(folder.resolve("vectors"), model.dimension()), model.dimension());
        index = new IndexedSite(confluence.url(), folder, store, model);
        index.awaitEqual();
    }

    @AfterEach
    void stop() throws Exception {
        model.goOn();
        index.close();
        confluence.close();
    }

    @Test
    void everyPassageIsEmbeddedOnceWithItsTitleAndHeadings() {
        assertThat(model.texts())
                .hasSize(index.stored().size())
                .doesNotHaveDuplicates()
                .anySatisfy(text -> assertThat(text).startsWith("Runbook › Section 3\n\n"));
    }

    @Test
    void anEditCostsOnlyThePassageThatChanged() {
        model.forget();
        wiki.edit(page, sections("as it was").replace("Sentence 7 of section 4", "A new sentence 7 of section 4"));
        index.awaitEqual();
        assertThat(model.texts())
                .singleElement()
                .satisfies(text ->
                        assertThat(text).startsWith("Runbook › Section 4\n\n").contains("A new sentence 7"));
    }

    @Test
    void labelsReadersAndPlaceChangeWithoutAnEmbedding() {
        model.forget();
        wiki.label(page, "howto");
        wiki.restrict(page, Restrictions.toAccounts(Accounts.ADMINISTRATOR));
        wiki.move(page, wiki.createFolder("RP", home, "Somewhere else"));
        index.awaitEqual();
        assertThat(model.texts()).isEmpty();
        assertThat(index.stored())
                .filteredOn(passage -> passage.contains("title=Child"))
                .isNotEmpty()
                .allSatisfy(passage -> assertThat(passage).contains("Somewhere else"));
    }

    @Test
    void whatIsDeletedOrEmptiedHasNoPassageLeft() {
        wiki.trash(page);
        wiki.edit(home, "");
        index.awaitEqual();
        assertThat(index.stored()).noneMatch(passage -> passage.contains("title=Runbook"));
        assertThat(index.stored()).noneMatch(passage -> passage.contains("title=Home"));
    }

    @Test
    void aFirstSyncFillsTheBatchesOfTheModel() throws Exception {
        index.pause();
        model.forget();
        model.beBusy();
        IntStream.range(0, 100)
                .forEach(number -> wiki.createPage("RP", home, "Short " + number, "<p>" + number + "</p>"));
        index.goOn();
        await().atMost(Duration.ofMinutes(3)).until(() -> index.underWay() == 100);
        model.goOn();
        index.awaitEqual();
        assertThat(model.calls()).isNotEmpty();
        assertThat(model.calls().stream().mapToInt(List::size).average().orElse(0))
                .isGreaterThan(8);
    }

    private static String sections(String word) {
        return IntStream.rangeClosed(1, SECTIONS)
                .mapToObj(section -> "<h1>Section " + section + "</h1><p>"
                        + IntStream.range(0, 40)
                                .mapToObj(sentence ->
                                        "Sentence " + sentence + " of section " + section + " is " + word + ".")
                                .collect(Collectors.joining(" "))
                        + "</p>")
                .collect(Collectors.joining());
    }
}
