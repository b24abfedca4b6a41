package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Inline.Text;
import io.github.camelconfluence.content.model.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Markdown says to our model. */
class MarkdownReaderTest {

    private final ContentConverter converter = new ContentConverter();

    private List<Block> read(String markdown) {
        return converter.parse(new Source.Markdown(markdown)).document().blocks();
    }

    private String writtenAgain(String markdown) {
        return converter
                .convert(new Source.Markdown(markdown), BodyFormat.MARKDOWN, References.NONE)
                .value();
    }

    private static Block.Paragraph paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content));
    }

    private static Block.Paragraph words(String text) {
        return paragraph(new Text(text));
    }

    /** Without those that hold Markdown of their author's own, which says the same in other signs. */
    private static List<String> pages() {
        return Examples.all(".storage.xml").stream()
                .filter(page -> !page.contains("ac:name=\"markdown\""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatWeWroteIsWrittenTheSameAgain(String page) {
        String written = converter
                .convert(new Source.Storage(page), BodyFormat.MARKDOWN, References.NONE)
                .value();
        assertThat(writtenAgain(written)).isEqualTo(written);
    }

    @Test
    void frontMatterIsSkippedAndALineAcrossThePageIsNot() {
        assertThat(read("---\ntitle: \"x\"\n---\n\ntext")).containsExactly(words("text"));
        assertThat(read("---\n\ntext\n\n---\n")).containsExactly(new Block.Rule(), words("text"), new Block.Rule());
        assertThat(read("---\ntext")).containsExactly(new Block.Rule(), words("text"));
    }

    @Test
    void marksAreStyles() {
        assertThat(read("**a** *b* ~~c~~ `d` x<sub>e</sub> <span>f</span>"))
                .containsExactly(paragraph(
                        new Inline.Styled(Style.STRONG, List.of(new Text("a"))),
                        new Text(" "),
                        new Inline.Styled(Style.EMPHASIS, List.of(new Text("b"))),
                        new Text(" "),
                        new Inline.Styled(Style.STRIKE, List.of(new Text("c"))),
                        new Text(" "),
                        new Inline.CodeSpan("d"),
                        new Text(" x"),
                        new Inline.Styled(Style.SUBSCRIPT, List.of(new Text("e"))),
                        new Text(" f")));
    }

    @Test
    void anAddressWithinThePageIsAPlaceOnIt() {
        assertThat(read("[a](#to-b) [c](https://d/)"))
                .containsExactly(paragraph(
                        new Inline.Link(new Target.Anchor("to-b"), List.of(new Text("a"))),
                        new Text(" "),
                        new Inline.Link(new Target.Url("https://d/"), List.of(new Text("c")))));
    }

    @Test
    void formulasStandBetweenDollarsAndAmountsOfMoneyDoNot() {
        assertThat(read("$a_b$ and $`a*b`$"))
                .containsExactly(paragraph(new Inline.Formula("a_b"), new Text(" and "), new Inline.Formula("a*b")));
        assertThat(read("```math\na^2\n```")).containsExactly(new Block.Formula("a^2"));
        for (String money : List.of("from $5 to $6", "\\$a, b\\$", "US$5 and 6$", "${a}-${b}", "$ a $")) {
            assertThat(read(money)).as(money).containsExactly(words(money.replace("\\", "")));
        }
    }

    @Test
    void boxesOfListItemsAreTasksUnlessTheyAreEscaped() {
        assertThat(read("- [ ] a\n- [x] b\n- \\[x] c"))
                .containsExactly(new Block.Listing(
                        false,
                        1,
                        List.of(
                                new Block.Item(Block.Mark.OPEN, List.of(words("a"))),
                                new Block.Item(Block.Mark.DONE, List.of(words("b"))),
                                new Block.Item(Block.Mark.NONE, List.of(words("[x] c"))))));
    }

    @Test
    void aQuoteThatNamesItsKindIsAPanel() {
        assertThat(read("> [!WARNING]\n> **Hot**\n>\n> Do not touch"))
                .containsExactly(new Block.Panel(Block.Panel.Kind.WARNING, "Hot", List.of(words("Do not touch"))));
        assertThat(read("> [!TIP]\n> a"))
                .containsExactly(new Block.Panel(Block.Panel.Kind.TIP, "", List.of(words("a"))));
        assertThat(read("> \\[!TIP]\n> a")).containsExactly(new Block.Quote(List.of(words("[!TIP] a"))));
    }

    @Test
    void codeHasTheStrongWordsAboveItAsItsTitle() {
        assertThat(read("**a.txt**\n\n```java\nb\n\nc\n```"))
                .containsExactly(new Block.Code("java", "a.txt", "b\n\nc"));
    }

    @Test
    void anImageAloneIsAFigureWithTheEmphasisedWordsBelowItAsCaption() {
        Inline image = new Inline.Image(new Target.Url("a.png"), "a", "");
        assertThat(read("![a](a.png)\n\n*Below*")).containsExactly(new Block.Figure(image, List.of(new Text("Below"))));
        assertThat(read("See ![a](a.png)")).containsExactly(paragraph(new Text("See "), image));
    }

    @Test
    void aTableWithoutWordsInItsHeaderHasNone() {
        assertThat(read("|  |  |\n| --- | --- |\n| a |  |"))
                .containsExactly(new Block.Table(List.of(new Block.Row(
                        false,
                        List.of(
                                new Block.Cell(false, Block.Span.ONE, List.of(words("a"))),
                                new Block.Cell(false, Block.Span.ONE, List.of()))))));
    }

    @Test
    void cellsHoldListsAndCodeAsWeWriteThemInOneLine() {
        String cell = "a<br>• b<br>  2. c<br>  3. d<br>☑ e<br>`x`<br>`  y`";
        Block.Table table =
                (Block.Table) read("| h |\n| --- |\n| " + cell + " |").get(0);

        Block numbers = new Block.Listing(
                true,
                2,
                List.of(
                        new Block.Item(Block.Mark.NONE, List.of(words("c"))),
                        new Block.Item(Block.Mark.NONE, List.of(words("d")))));
        assertThat(table.rows().get(1).cells().get(0).content())
                .containsExactly(
                        words("a"),
                        new Block.Listing(
                                false,
                                1,
                                List.of(
                                        new Block.Item(Block.Mark.NONE, List.of(words("b"), numbers)),
                                        new Block.Item(Block.Mark.DONE, List.of(words("e"))))),
                        new Block.Code("", "", "x\n  y"));
    }

    @Test
    void htmlIsReadToo() {
        assertThat(read("<table><tr><td>a</td></tr></table>\n\n<img src=\"b.png\" alt=\"c\"> d"))
                .containsExactly(
                        new Block.Table(List.of(new Block.Row(
                                false, List.of(new Block.Cell(false, Block.Span.ONE, List.of(words("a"))))))),
                        paragraph(new Inline.Image(new Target.Url("b.png"), "c", ""), new Text(" d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](javascript:alert(1))", "<a href=\"javascript:alert(1)\">a</a>"})
    void addressesThatRunSomethingAreNotWritten(String link) {
        assertThat(writtenAgain(link)).isEqualTo("a\n");
    }
}
