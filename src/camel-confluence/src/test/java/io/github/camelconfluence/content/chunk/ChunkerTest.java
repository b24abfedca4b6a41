package io.github.camelconfluence.content.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages are cut, and what each piece keeps of what it was cut from. */
class ChunkerTest {

    private static final ContentConverter CONVERTER = new ContentConverter();
    private static final String SECTION = "<p>" + "Enough words for a chunk. ".repeat(16) + "</p>";

    private static List<Chunk> chunks(String page, int overlap) {
        Chunker chunker = new Chunker(new ChunkLimits(100, 150, 30, overlap), TokenCounter.estimate());
        return CONVERTER.chunks(new Source.Storage(page), References.NONE, chunker, "77", List.of("Space", "Title"));
    }

    private static List<Chunk> chunks(String page) {
        return chunks(page, 0);
    }

    private static List<String> texts(String page) {
        return chunks(page).stream().map(Chunk::text).toList();
    }

    private static String code(String language, String text) {
        return "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">" + language
                + "</ac:parameter><ac:plain-text-body><![CDATA[" + text
                + "]]></ac:plain-text-body></ac:structured-macro>";
    }

    private static String many(int count, String piece) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> piece.replace("#", String.valueOf(i)))
                .collect(Collectors.joining());
    }

    @Test
    void aSectionIsAChunkUnderItsHeadings() {
        List<Chunk> chunks = chunks("<h1>One</h1>" + SECTION + "<h2>Two</h2>" + SECTION + "<h1>Three</h1>" + SECTION);

        assertThat(chunks)
                .extracting(Chunk::context)
                .containsExactly("Space › Title › One", "Space › Title › One › Two", "Space › Title › Three");
        assertThat(chunks).extracting(Chunk::ordinal).containsExactly(1, 2, 3);
        assertThat(chunks).extracting(Chunk::count).containsOnly(3);
        assertThat(chunks.get(1).headings()).containsExactly("One", "Two");
        assertThat(chunks.get(1).start()).isEqualTo(new Chunk.Start("Two", 0, "two"));
        assertThat(chunks.get(1).text()).startsWith("## Two\n\nEnough words");
        assertThat(chunks.get(1).kinds()).containsExactly("text");
    }

    @Test
    void shortSectionsAreJoinedUnderTheHeadingTheyShare() {
        List<Chunk> chunks =
                chunks("<h1>Questions</h1><h2>A?</h2><p>Yes.</p><h2>B?</h2><p>No.</p><h1>Other</h1>" + SECTION);

        assertThat(chunks).hasSize(2);
        assertThat(chunks.get(0).text()).isEqualTo("# Questions\n\n## A?\n\nYes.\n\n## B?\n\nNo.");
        assertThat(chunks.get(0).headings()).containsExactly("Questions");
        assertThat(chunks.get(0).start().words()).isEqualTo("A?");
    }

    @Test
    void aHeadingWithNothingOfItsOwnGoesWithTheFirstSectionBelowIt() {
        List<Chunk> chunks = chunks("<h1>One</h1><h2>Two</h2>" + SECTION + "<h2>Three</h2>" + SECTION);

        assertThat(chunks).hasSize(2);
        assertThat(chunks.get(0).text()).startsWith("# One\n\n## Two\n\n");
        assertThat(chunks.get(0).headings()).containsExactly("One", "Two");
    }

    @Test
    void headingsWithinAnExpandAreHeadingsOfThePage() {
        List<Chunk> chunks = chunks("<ac:structured-macro ac:name=\"expand\"><ac:rich-text-body><h1>In</h1>" + SECTION
                + "</ac:rich-text-body></ac:structured-macro><h1>Out</h1>" + SECTION);

        assertThat(chunks).extracting(Chunk::headings).containsExactly(List.of("In"), List.of("Out"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatFollowsAnExpandStandsUnderNoneOfItsHeadings(int within) {
        String inner = "<h#>Inner</h#>".replace("#", String.valueOf(within));
        List<Chunk> chunks = chunks("<h1>A</h1><h2>B</h2>" + SECTION
                + "<ac:structured-macro ac:name=\"expand\"><ac:rich-text-body>" + inner + SECTION
                + "</ac:rich-text-body></ac:structured-macro><p>after expand</p>" + SECTION + "<h3>C</h3>" + SECTION);

        assertThat(chunks.get(1).text()).startsWith("#".repeat(within) + " Inner");
        assertThat(chunks.get(2).text()).startsWith("after expand");
        assertThat(chunks.get(2).headings()).containsExactly("A", "B");
        assertThat(chunks.get(3).headings()).containsExactly("A", "B", "C");
        assertThat(chunks).hasSize(4);
    }

    @Test
    void aLongTableIsCutBetweenRowsAndItsHeaderRepeated() {
        List<String> texts = texts("<table><tr><th>Name</th><th>Use</th></tr>"
                + many(40, "<tr><td>Row #</td><td>something useful</td></tr>") + "</table>");

        assertThat(texts)
                .hasSizeGreaterThan(2)
                .allSatisfy(text -> assertThat(text)
                        .startsWith("| Name | Use |\n| --- | --- |\n| Row ")
                        .endsWith("something useful |"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr><th colspan=\"2\">Name</th><th>Use</th></tr>",
                "<tr><th>Name</th><th rowspan=\"1\" colspan=\"2\"><p>Use</p><p>of it</p></th></tr>"
            })
    void aHeaderWhoseCellsSpanColumnsIsRepeatedToo(String header) {
        List<String> texts = texts(
                "<table>" + header + many(40, "<tr><td>Row #</td><td>something</td><td>useful</td></tr>") + "</table>");

        assertThat(texts)
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        text -> assertThat(text).startsWith("| Name | ").contains("Use", "|\n| --- | --- | --- |\n"));
    }

    @Test
    void aShortCellThatSpansRowsIsRepeatedWhereTheTableIsCut() {
        List<String> texts = texts(
                "<table><tr><th>Team</th><th>Use</th></tr><tr><td rowspan=\"40\">Red</td><td>first of all</td></tr>"
                        + many(39, "<tr><td>something useful #</td></tr>") + "</table>");

        assertThat(texts)
                .hasSizeGreaterThan(1)
                .allSatisfy(text -> assertThat(text.lines().skip(2)).allMatch(line -> line.startsWith("| Red | ")));
    }

    @ParameterizedTest
    @CsvSource({
        "<strong>Red</strong>,**Red**",
        "<a href=\"https://example.com/red\">Red</a>,Red",
        "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\">Red</ac:parameter></ac:structured-macro>,Red"
    })
    void aCellThatSpansRowsIsRepeatedHoweverItsWordsLook(String cell, String repeated) {
        List<String> texts = texts("<table><tr><th>Team</th><th>Use</th></tr><tr><td rowspan=\"40\">" + cell
                + "</td><td>first of all</td></tr>" + many(39, "<tr><td>something useful #</td></tr>") + "</table>");

        assertThat(texts)
                .hasSizeGreaterThan(1)
                .allSatisfy(text ->
                        assertThat(text.lines().skip(3)).allMatch(line -> line.startsWith("| " + repeated + " | ")));
    }

    @Test
    void bothRowsOfAHeaderAreRepeated() {
        List<String> texts = texts("<table><tr><th rowspan=\"2\">Name</th><th colspan=\"2\">Use</th></tr>"
                + "<tr><th>At home</th><th>At work</th></tr>"
                + many(40, "<tr><td>Row #</td><td>something</td><td>useful</td></tr>") + "</table>");

        assertThat(texts)
                .hasSizeGreaterThan(2)
                .allSatisfy(text -> assertThat(text)
                        .containsOnlyOnce("| Name | Use |")
                        .containsOnlyOnce("At work")
                        .contains("** |\n| Row "));
    }

    @Test
    void aTitleBetweenRowsIsNotRepeated() {
        List<String> texts = texts("<table><tr><th>Name</th><th>Use</th></tr><tr><th colspan=\"2\">Tools</th></tr>"
                + many(40, "<tr><td>Row #</td><td>something useful</td></tr>") + "</table>");

        assertThat(texts)
                .hasSizeGreaterThan(2)
                .filteredOn(text -> text.contains("Tools"))
                .hasSize(1);
    }

    @Test
    void aRowThatIsTooLongIsTheBlocksOfItsCellsUnderTheNamesOfTheirColumns() {
        List<Chunk> chunks = chunks("<table><tr><th>Name</th><th>Use</th></tr><tr><td>Hammer</td><td>"
                + many(40, "<p>Use number #.</p>") + "</td></tr></table>");

        assertThat(chunks).hasSizeGreaterThan(1).allMatch(chunk -> chunk.tokens() <= 150);
        assertThat(chunks.get(chunks.size() - 1).text()).startsWith("**Hammer › Use**\n\nUse number");
    }

    @Test
    void longCodeIsCutAtBlankLinesAndFencedInItsLanguage() {
        List<String> texts = texts(code("python", many(30, "def f#():\n    return #\n\n")));

        assertThat(texts)
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        text -> assertThat(text).startsWith("```python\ndef f").containsPattern("return \\d+\n```$"));
    }

    @Test
    void codeThatFitsIsNeverCut() {
        String block = "x = 1\n\n".repeat(60).strip();

        assertThat(texts(SECTION + code("python", block) + SECTION))
                .anyMatch(text -> text.contains("```python\n" + block + "\n```"));
    }

    @Test
    void aLongListIsCutBetweenItemsAndItsLeadInRepeated() {
        List<String> texts =
                texts("<p>Before. Do it this way:</p><ol>" + many(40, "<li>Step of some words #</li>") + "</ol>");

        assertThat(texts.get(0)).startsWith("Before. Do it this way:\n\n1. Step of some words 1\n");
        assertThat(texts)
                .hasSizeGreaterThan(2)
                .allSatisfy(text -> assertThat(text).contains("Do it this way:\n\n"));
        assertThat(texts.get(texts.size() - 1)).endsWith("40. Step of some words 40");
    }

    @Test
    void aLongPanelKeepsItsMarker() {
        List<String> texts =
                texts("<ac:structured-macro ac:name=\"tip\"><ac:parameter ac:name=\"title\">Good</ac:parameter>"
                        + "<ac:rich-text-body>" + many(30, "<p>Advice number # is good.</p>")
                        + "</ac:rich-text-body></ac:structured-macro>");

        assertThat(texts)
                .hasSizeGreaterThan(1)
                .allSatisfy(text -> assertThat(text).startsWith("> [!TIP]\n> **Good**\n"));
    }

    @Test
    void twoLongQuotesStayTwo() {
        String quote = "<blockquote>" + many(16, "<p>Words of somebody else, number #.</p>") + "</blockquote>";

        assertThat(texts(quote + quote.replace("else", "other")))
                .anyMatch(text -> text.contains("else") && text.contains("other"))
                .noneMatch(text -> text.contains("else, number 16.\n>\n> Words"));
    }

    @Test
    void aLongParagraphIsCutBetweenSentencesWhichOverlapIfWanted() {
        String paragraph = "<p>" + many(40, "Sentence number # has <em>some</em> words. ") + "</p>";

        assertThat(texts(paragraph))
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        text -> assertThat(text).startsWith("Sentence number").endsWith("words."));
        List<Chunk> overlapping = chunks(paragraph, 20);
        String last =
                overlapping.get(1).text().substring(0, overlapping.get(1).text().indexOf(". "));
        assertThat(overlapping.get(0).text()).contains(last);
    }

    @ParameterizedTest
    @CsvSource({"<strong>,</strong>,**", "<em>,</em>,*", "<strong><em>,</em></strong>,***"})
    void aLongStyledParagraphHoldsItsMarksWhereItIsCut(String open, String close, String mark) {
        List<String> texts = texts("<p>" + open + many(60, "Lorem ipsum dolor #. ") + close + "</p>");

        assertThat(texts).hasSizeGreaterThan(1).allSatisfy(text -> {
            assertThat(text).doesNotStartWith(mark + " ").doesNotEndWith(" " + mark);
            assertThat(text.substring(mark.length(), text.length() - mark.length()))
                    .doesNotContain("*");
            assertThat(text).startsWith(mark).endsWith(mark);
        });
    }

    @Test
    void aParagraphStaysWithTheHeadingAndTheListWithItsLeadIn() {
        String page = "<h1>Start</h1>"
                + many(
                        9,
                        "<p>Words that take some room in number #.</p><p>Do this:</p><ul><li>A thing to do in #</li></ul>");

        assertThat(texts(page)).hasSizeGreaterThan(1).noneMatch(text -> text.endsWith(":") || text.endsWith("Start"));
    }

    @Test
    void idsAreUniqueInAPageAndTheSameInEveryRun() {
        String page = "<h1>Same</h1>" + SECTION + "<h1>Same</h1>" + SECTION + "<h1>Same</h1>" + SECTION;
        List<String> ids = chunks(page).stream().map(Chunk::id).toList();

        assertThat(ids).containsExactly("77/uwe4ano2kns3wiji", "77/uwe4ano2kns3wiji#2", "77/uwe4ano2kns3wiji#3");
        assertThat(chunks(page)).extracting(Chunk::id).isEqualTo(ids);
    }

    @Test
    void anEditElsewhereChangesNoId() {
        String page = "<h1>One</h1>" + SECTION + "<h1>Two</h1>" + SECTION;
        Set<String> ids = chunks(page).stream().map(Chunk::id).collect(Collectors.toSet());

        List<String> edited = chunks("<h1>Zero</h1>" + SECTION.repeat(3) + page.replaceFirst("Enough", "More")).stream()
                .map(Chunk::id)
                .toList();

        assertThat(edited).filteredOn(ids::contains).hasSize(1);
    }

    @Test
    void aRenamedTitleChangesTheContextOnly() {
        Chunker chunker = new Chunker(ChunkLimits.DEFAULT, TokenCounter.estimate());
        Source page = new Source.Storage("<p>x</p>");
        Chunk before = CONVERTER
                .chunks(page, References.NONE, chunker, "1", List.of("A"))
                .get(0);
        Chunk after = CONVERTER
                .chunks(page, References.NONE, chunker, "1", List.of("B"))
                .get(0);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.contentHash()).isEqualTo(before.contentHash());
        assertThat(after.contextHash()).isNotEqualTo(before.contextHash());
    }

    @Test
    void aPageWithoutWordsHasNoChunks() {
        assertThat(chunks("")).isEmpty();
        assertThat(chunks("<p> </p><hr/>")).isEmpty();
    }

    private static String markdown(String text) {
        return "<ac:structured-macro ac:name=\"markdown\"><ac:plain-text-body><![CDATA[" + text
                + "]]></ac:plain-text-body></ac:structured-macro>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"```python", "~~~~ python", "  ```python"})
    void fencedCodeInAMarkdownMacroIsClosedAndOpenedAgainWhereItIsCut(String fence) {
        String close = fence.contains("~") ? "~~~~" : fence.replace("python", "");
        List<String> texts = texts(markdown(
                "Before.\n\n" + fence + "\n" + many(60, "def f#():\n    return #\n\n") + close + "\n\nAfter."));

        assertThat(texts).hasSizeGreaterThan(2).allSatisfy(text -> {
            assertThat(text.lines().filter(line -> line.equals(fence) || line.equals(fence.strip())))
                    .hasSize(1);
            assertThat(text.lines().filter(close::equals)).hasSize(1);
            assertThat(text).contains("return ");
        });
        assertThat(texts.get(0)).startsWith("Before.\n\n" + fence + "\ndef f1()");
        assertThat(texts.get(texts.size() - 1)).endsWith("return 60\n" + close + "\n\nAfter.");
    }

    @Test
    void codeInAMarkdownMacroIsNotCutWhereItFits() {
        String code = "```\n" + "x = 1\n\n".repeat(50) + "```";

        assertThat(texts(markdown("Words of prose.\n\n".repeat(20) + code + "\n" + "More words.\n\n".repeat(20))))
                .anyMatch(text -> text.contains(code));
    }

    @Test
    void aTableInAMarkdownMacroKeepsItsHeaderWhereItIsCut() {
        String head = "| Name | Use |\n|:---|---|\n";

        List<String> texts = texts(markdown("Before.\n\n" + head + many(40, "| Row # | something useful |\n")));

        assertThat(texts)
                .hasSizeGreaterThan(2)
                .allSatisfy(text ->
                        assertThat(text).containsOnlyOnce(head + "| Row ").endsWith(" useful |"));
    }

    @Test
    void twoMarkdownMacrosAreTwoParagraphs() {
        String page = markdown("Number one.\n\n".repeat(40) + "End of one.")
                + markdown("Start of two.\n\n" + "Number two.\n\n".repeat(40));

        assertThat(texts(page)).noneMatch(text -> text.contains("End of one.Start"));
    }

    @Test
    void fencesAndPipesOfAPlainTextMeanNothing() {
        Chunker chunker = new Chunker(new ChunkLimits(100, 150, 30, 0), TokenCounter.estimate());
        String text = "```\n" + many(20, "Paragraph # of plain text,\nin two lines.\n\n") + "a | b\n--|--\n"
                + many(40, "Row # | something\n");

        List<Chunk> chunks = CONVERTER.chunks(new Source.Text(text), References.NONE, chunker, "1", List.of("a.txt"));

        assertThat(chunks.stream().map(Chunk::text).collect(Collectors.joining()))
                .containsOnlyOnce("```")
                .containsOnlyOnce("--|--");
    }

    @Test
    void plainTextIsCutAtBlankLinesAndNotEscaped() {
        Chunker chunker = new Chunker(new ChunkLimits(100, 150, 30, 0), TokenCounter.estimate());
        String text = many(20, "Paragraph # of *plain* text,\nin two_lines.\n\n");

        List<Chunk> chunks = CONVERTER.chunks(new Source.Text(text), References.NONE, chunker, "1", List.of("a.txt"));

        assertThat(chunks)
                .hasSizeGreaterThan(1)
                .allSatisfy(chunk ->
                        assertThat(chunk.text()).startsWith("Paragraph ").endsWith("of *plain* text,\nin two_lines."));
    }
}
