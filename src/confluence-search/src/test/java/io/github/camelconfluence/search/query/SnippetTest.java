package io.github.camelconfluence.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnippetTest {

    private static final String LONG =
            IntStream.range(0, 60).mapToObj(i -> "Filler" + i).collect(Collectors.joining(" ", "", "."));

    @Test
    void theSentenceThatCarriesTheQuestionsWordsIsShown() {
        assertThat(of("How do I rotate the token?", LONG + " Tokens are rotated each month by the operator. " + LONG))
                .isEqualTo("Tokens are rotated each month by the operator.");
    }

    @Test
    void sentencesFarApartAreJoinedInTheirOrder() {
        assertThat(of("rotation of tokens", "Tokens expire. " + LONG + " The rotation is described below."))
                .isEqualTo("Tokens expire. … The rotation is described below.");
    }

    @Test
    void whatFollowsIsShownWhereThereIsRoom() {
        assertThat(of("token", "The token expires. It is renewed by hand."))
                .isEqualTo("The token expires. It is renewed by hand.");
    }

    @Test
    void aPassageWithoutAnyOfTheWordsShowsItsBeginning() {
        assertThat(of("zebra", "It begins here. It goes on.")).startsWith("It begins here.");
    }

    @Test
    void marksOfMarkdownAreNotShown() {
        assertThat(
                        of(
                                "deploy",
                                "## Deploy\n\nRun **`make deploy`** as [the guide](https://a.example/x_y) says:\n\n- [x] _twice_\n"))
                .isEqualTo("Run make deploy as the guide says: twice");
    }

    @Test
    void aRowOfATableIsToldCellByCell() {
        assertThat(of("port", "| Service | Port |\n|---|---|\n| search | 8080 |\n"))
                .isEqualTo("Service · Port search · 8080");
    }

    @Test
    void codeIsShownWithoutItsFence() {
        assertThat(of("curl", "```bash\ncurl -s localhost\n```\n")).isEqualTo("curl -s localhost");
    }

    @Test
    void aHeadingIsShownOnlyWhereThereIsNothingElse() {
        assertThat(of("release", "# Release\n\nEvery week.")).isEqualTo("Every week.");
        assertThat(of("release", "# Release")).isEqualTo("Release");
    }

    @Test
    void aSentenceTooLongIsCutBetweenWordsAroundTheFirstThatWasAskedFor() {
        String sentence = LONG.replace(".", "") + " needle " + LONG;

        String snippet = of("needle", sentence);

        assertThat(snippet)
                .hasSizeLessThanOrEqualTo(Snippet.LONGEST)
                .contains(" needle ")
                .startsWith("…Filler")
                .endsWith("…");
        assertThat(List.of(snippet.replace("…", "").split(" "))).allMatch(List.of(sentence.split(" "))::contains);
    }

    @Test
    void neitherAnEmptyPassageNorAnEndlessWordFails() {
        assertThat(of("x", "")).isEmpty();
        assertThat(of("x", "\uD83D\uDE00".repeat(1_000)))
                .hasSizeLessThanOrEqualTo(Snippet.LONGEST)
                .isNotEmpty();
    }

    @Test
    void nestingThatNobodyWritesIsSurvived() {
        assertThat(of("deep", ">".repeat(20_000) + " deep"))
                .hasSizeLessThanOrEqualTo(Snippet.LONGEST)
                .isNotEmpty();
        assertThat(of("deep", "*a **b ".repeat(5_000) + "deep")).contains("deep");
    }

    private static String of(String question, String markdown) {
        return Snippet.of(Sentences.ofMarkdown(markdown), QuestionWords.of(question));
    }
}
