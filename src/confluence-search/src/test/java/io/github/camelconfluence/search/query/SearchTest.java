package io.github.camelconfluence.search.query;

import static io.github.camelconfluence.search.servers.SmallIndex.Told.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.github.camelconfluence.search.servers.HashedWords;
import io.github.camelconfluence.search.servers.SmallIndex;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final String ALL = "readable by all";
    private static final String FEW = "readable by few";

    private final HashedWords model = new HashedWords();
    private final SmallIndex index = new SmallIndex(new InMemoryEmbeddingStore<>(), model);
    private final Search search = new Search(index.store(), model);

    @Test
    void theNearestPassageComesFirstWithAllThatIsKnownOfIt() {
        index.put(
                ALL,
                on("Tokens", "Tokens are rotated monthly.")
                        .under("Keys", "Rotation")
                        .labelled("ops")
                        .as(4),
                on("Lunch", "There is soup."));

        Passage first =
                search.search(asking("When are tokens rotated?"), List.of(ALL)).get(0);

        assertThat(first.title()).isEqualTo("Tokens");
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.score()).isEqualTo(1);
        assertThat(first.space()).isEqualTo("RP");
        assertThat(first.spaceName()).isEqualTo("RAG Pipelines");
        assertThat(first.path()).isEqualTo("RP/Tokens");
        assertThat(first.url()).startsWith("https://acme.example/wiki/").endsWith("#Rotation");
        assertThat(first.headings()).containsExactly("Keys", "Rotation");
        assertThat(first.snippet()).isEqualTo("Tokens are rotated monthly.");
        assertThat(first.text()).isEqualTo("Tokens are rotated monthly.");
        assertThat(first.labels()).containsExactly("ops");
        assertThat(first.modifiedAt()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(first.ordinal()).isEqualTo(4);
    }

    @Test
    void onlyWhatTheCallerMayReadIsFound() {
        index.put(ALL, on("Open", "Salaries are paid monthly.")).put(FEW, on("Secret", "Salaries of the board."));

        assertThat(titles(asking("salaries"), ALL)).containsExactly("Open");
        assertThat(titles(asking("salaries"), ALL, FEW)).containsExactlyInAnyOrder("Open", "Secret");
    }

    @Test
    void whoMayReadNothingFindsNothingAndNeitherStoreNorModelIsAsked() {
        WordsToo store = new WordsToo();
        new SmallIndex(store, model).put(ALL, on("Open", "Salaries"));
        int calls = model.calls();

        assertThat(new Search(new SmallIndex(store, model).store(), model).search(asking("salaries"), List.of()))
                .isEmpty();
        assertThat(store.asked).isZero();
        assertThat(model.calls()).isEqualTo(calls);
    }

    @Test
    void aPassageIsInOneOfTheSpacesAndHasAllOfTheLabels() {
        index.put(
                ALL,
                on("A", "deploy it").in("RP").labelled("howto", "ops"),
                on("B", "deploy it").in("ENG").labelled("howto"),
                on("C", "deploy it").in("HR").labelled("howto", "ops"));

        assertThat(titles(new SearchRequest("deploy", List.of("RP", "ENG"), List.of(), 10), ALL))
                .containsExactlyInAnyOrder("A", "B");
        assertThat(titles(new SearchRequest("deploy", List.of(), List.of("ops", "howto"), 10), ALL))
                .containsExactlyInAnyOrder("A", "C");
        assertThat(titles(new SearchRequest("deploy", List.of("ENG"), List.of("ops"), 10), ALL))
                .isEmpty();
    }

    @Test
    void whatTheWordsSayIsMergedWithWhatTheMeaningSays() {
        SmallIndex both = new SmallIndex(new WordsToo(), model);
        both.put(
                ALL, on("Exact", "ERR-4711 is raised by the proxy when its certificate has expired and nobody looked"));
        both.put(FEW, on("Hidden", "ERR-4711 hidden"));
        for (int i = 0; i < 9; i++) {
            both.put(ALL, on("Near " + i, "ERR 4711 " + i));
        }

        assertThat(new Search(both.store(), model).search(asking("ERR-4711"), List.of(ALL)))
                .extracting(Passage::title)
                .startsWith("Exact")
                .doesNotContain("Hidden")
                .doesNotHaveDuplicates();
    }

    @Test
    void wordsOfEverySentenceAreNotSearchedForUnlessThereAreNoOthers() {
        SmallIndex both = new SmallIndex(new WordsToo(), model);
        both.put(ALL, on("Exact", "Of ERR-4711 opt-in, and more"), on("Question", "Who are you?"));
        Search merged = new Search(both.store(), model);

        assertThat(merged.search(asking("What is ERR-4711 in opt-in, and why?"), List.of(ALL)))
                .first()
                .satisfies(found -> assertThat(found.title()).isEqualTo("Exact"))
                .satisfies(found -> assertThat(found.score()).isEqualTo(1));
        assertThat(merged.search(asking("Who are you?"), List.of(ALL)).get(0).score())
                .isEqualTo(1);
    }

    @Test
    void oneLongPageDoesNotCrowdOutTheOthers() {
        for (int ordinal = 1; ordinal <= 6; ordinal++) {
            index.put(ALL, on("Long", "deploy deploy deploy").as(ordinal));
        }
        index.put(ALL, on("Other", "deploy it on some machine of yours"));

        assertThat(titles(asking("deploy"), ALL))
                .containsExactly("Long", "Long", "Long", "Other", "Long", "Long", "Long");
    }

    @Test
    void noMoreAreFoundThanWereAskedFor() {
        index.put(ALL, on("A", "deploy"), on("B", "deploy"), on("C", "deploy"));

        assertThat(search.search(new SearchRequest("deploy", List.of(), List.of(), 2), List.of(ALL)))
                .extracting(Passage::rank)
                .containsExactly(1, 2);
    }

    @Test
    void theTextOfAnAttachmentIsNotReadAsMarkdown() {
        index.put(ALL, on("report.pdf", "# total_of_all: *42* apples").ofType("attachment"));

        assertThat(search.search(asking("apples"), List.of(ALL)).get(0).snippet())
                .isEqualTo("# total_of_all: *42* apples");
    }

    @Test
    void aQuestionAskedAgainIsNotEmbeddedAgain() {
        index.put(ALL, on("A", "deploy"));
        int calls = model.calls();

        search.search(asking("deploy"), List.of(ALL));
        search.search(new SearchRequest("deploy", List.of("RP"), List.of(), 3), List.of(ALL));

        assertThat(model.calls()).isEqualTo(calls + 1);
    }

    @Test
    void aModelThatIsDownIsSaidInPlainWordsWithoutWhatItSaidItself() {
        model.failWith(new IllegalStateException("sk-secret", new ConnectException("sk-secret")));

        assertThatThrownBy(() -> search.search(asking("deploy"), List.of(ALL)))
                .isInstanceOf(SearchUnavailableException.class)
                .hasMessage("The embedding model cannot be reached. Try again later.");
    }

    private static SearchRequest asking(String question) {
        return new SearchRequest(question, List.of(), List.of(), 10);
    }

    private List<String> titles(SearchRequest request, String... accessIds) {
        return search.search(request, List.of(accessIds)).stream()
                .map(Passage::title)
                .toList();
    }
}
