package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any input gives an answer, with a small stack and in time that grows with the input only. */
@Timeout(60)
class RobustnessTest {

    private static final int RUNS = Integer.getInteger("content.runs", 700);
    private static final int SMALL_STACK = 512 * 1024;

    private final ContentConverter converter = new ContentConverter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<ul><li>a",
                "<strong>a<em>b",
                "<table><tr><td>a",
                "<blockquote>a",
                "<a href=\"x\">a<b>",
                "<dl><dt>a<dd>b",
                "<ac:link><ac:link-body>a",
                "<ac:task-list><ac:task><ac:task-body>a",
                "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body>a",
                "<ac:structured-macro ac:name=\"unknown\"><ac:rich-text-body>a",
                "<ac:adf-extension><ac:adf-fallback>a",
                "<br>a",
                "<td>a</ul>",
            })
    void tenThousandLevelsOfNestingNeedNoMoreStackThanOne(String opening) throws InterruptedException {
        String deep = opening.repeat(10_000) + "end";

        for (BodyFormat format : List.of(BodyFormat.MARKDOWN, BodyFormat.HTML)) {
            assertThat(convertOnSmallStack(new Source.Storage(deep), format)).contains("end");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'blockquote','content':[",
                "{'type':'bulletList','content':[{'type':'listItem','content':[",
                "{'type':'taskList','content':[",
                "{'type':'panel','attrs':{'panelType':'info'},'content':[",
                "{'type':'table','content':[{'type':'tableRow','content':[{'type':'tableCell','content':[",
                "{'type':'bodiedExtension','attrs':{'extensionKey':'excerpt'},'content':[",
                "{'type':'orrery','content':[",
            })
    void tenThousandLevelsOfAdfNeedNoMoreStackThanOne(String opening) throws InterruptedException {
        String open = opening.replace('\'', '"');
        String deep = "{\"type\":\"doc\",\"content\":[" + open.repeat(10_000) + "{\"type\":\"text\",\"text\":\"end\"}"
                + closed(open).repeat(10_000) + "]}";

        for (BodyFormat format : List.of(BodyFormat.MARKDOWN, BodyFormat.HTML, BodyFormat.TEXT)) {
            assertThat(convertOnSmallStack(new Source.Adf(deep), format)).contains("end");
        }
    }

    private static String closed(String open) {
        StringBuilder close = new StringBuilder();
        open.chars().filter(c -> "{}[]".indexOf(c) >= 0).forEach(c -> {
            switch (c) {
                case '{' -> close.insert(0, '}');
                case '[' -> close.insert(0, ']');
                default -> close.deleteCharAt(0);
            }
        });
        return close.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"type\":\"doc\",\"attrs\":"})
    void jsonOfAnyDepthIsRead(String opening) throws InterruptedException {
        assertThat(convertOnSmallStack(new Source.Adf(opening.repeat(100_000)), BodyFormat.MARKDOWN))
                .isEmpty();
    }

    @Test
    void adfOfAHundredThousandCellsIsOneTable() {
        String cell = "{\"type\":\"tableCell\",\"content\":[{\"type\":\"paragraph\",\"content\":["
                + "{\"type\":\"text\",\"text\":\"x\"}]}]},";
        String row =
                "{\"type\":\"tableRow\",\"content\":[" + cell.repeat(9) + cell.substring(0, cell.length() - 1) + "]},";
        String page = "{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[" + row.repeat(9_999)
                + row.substring(0, row.length() - 1) + "]}]}";

        assertThat(converter
                        .convert(new Source.Adf(page), BodyFormat.MARKDOWN, References.NONE)
                        .value()
                        .lines())
                .hasSize(10_002);
    }

    private String convertOnSmallStack(Source source, BodyFormat format) throws InterruptedException {
        String[] result = {"no answer"};
        Thread thread = new Thread(
                null,
                () -> result[0] =
                        converter.convert(source, format, References.NONE).value(),
                "small stack",
                SMALL_STACK);
        thread.start();
        thread.join(Duration.ofSeconds(50).toMillis());
        return result[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>word *b* [x] &amp; <strong>c</strong></p>",
                "<ul><li>a</li></ul>z<li/>",
                "<li>x</li><p>y</p>",
                "<tr><td colspan=\"100\" rowspan=\"100\">x|y</td></tr>",
                "[",
                "&",
                "<br/>",
            })
    void aMegabyteOfOneThingIsOneLongPage(String piece) {
        String page = "<table><ul>" + piece.repeat(1_000_000 / piece.length()) + "end";

        assertThat(converter
                        .convert(new Source.Storage(page), BodyFormat.MARKDOWN, References.NONE)
                        .value())
                .contains("end");
    }

    @Test
    void aTableOfAHundredThousandCellsIsOneTable() {
        String page = "<table>" + ("<tr>" + "<td>x</td>".repeat(10) + "</tr>").repeat(10_000) + "</table>";

        assertThat(converter
                        .convert(new Source.Storage(page), BodyFormat.MARKDOWN, References.NONE)
                        .value()
                        .lines())
                .hasSize(10_002);
    }

    @Test
    void fiveMegabytesOfText() {
        String page = "<p>word <strong>bold</strong> and a *star*</p>".repeat(110_000);

        assertThat(converter
                        .convert(new Source.Storage(page), BodyFormat.MARKDOWN, References.NONE)
                        .value()
                        .lines())
                .hasSize(219_999);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "HTML", "TEXT"})
    void truncatedAndMutatedPagesGiveAnAnswer(BodyFormat format) {
        List<String> pages = Examples.all(".storage.xml");
        Random random = new Random(42);
        for (int run = 0; run < RUNS; run++) {
            String page = Mutation.of(pages, random);
            String value = converter
                    .convert(new Source.Storage(page), format, References.NONE)
                    .value();
            assertThat(value).as(page).isNotNull();
            if (format == BodyFormat.HTML) {
                assertThat(value).as(page).doesNotContain("<ac:", "<ri:", "<script");
            }
        }
    }

    @Test
    void truncatedAndMutatedAdfGivesAnAnswer() {
        List<String> pages = Examples.all(".adf.json");
        Random random = new Random(43);
        for (int run = 0; run < RUNS; run++) {
            String page = Mutation.of(pages, random);
            assertThat(converter.convert(new Source.Adf(page), BodyFormat.MARKDOWN, References.NONE))
                    .isNotNull();
        }
    }
}
