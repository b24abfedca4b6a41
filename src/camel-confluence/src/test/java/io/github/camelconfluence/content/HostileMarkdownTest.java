package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any Markdown gives a document, with a small stack and in space and time that grow with the text only. */
@Timeout(60)
class HostileMarkdownTest {

    private static final int SMALL_STACK = 512 * 1024;

    private final ContentConverter converter = new ContentConverter();

    @ParameterizedTest
    @ValueSource(
            strings = {"> ", "- ", "1. ", "*a **b ", "![", "[", "<sub>", "<div>", "> - ", "$`", "~~a *b ", "<b><i>"})
    void tenThousandLevelsOfNestingNeedNoMoreStackThanOne(String opening) throws InterruptedException {
        for (BodyFormat format : List.of(BodyFormat.MARKDOWN, BodyFormat.HTML, BodyFormat.TEXT)) {
            assertThat(convertOnSmallStack(opening.repeat(10_000) + "end", format))
                    .contains("end");
        }
    }

    @Test
    void marksThatAreAllClosedAreNestedNoDeeper() throws InterruptedException {
        String deep = "*a **b ".repeat(2_000) + "end" + "** *".repeat(2_000);
        assertThat(convertOnSmallStack(deep, BodyFormat.MARKDOWN)).contains("end");
        String images = "![".repeat(5_000) + "end" + "](u)".repeat(5_000);
        assertThat(convertOnSmallStack(images, BodyFormat.MARKDOWN)).contains("end");
    }

    @Test
    void cellsThatAreIndentedDeeperAndDeeperAreLists() throws InterruptedException {
        StringBuilder cell = new StringBuilder("• 0");
        for (int depth = 1; depth < 500; depth++) {
            cell.append("<br>").append(" ".repeat(2 * depth)).append("• ").append(depth);
        }
        assertThat(convertOnSmallStack("| h |\n| --- |\n| " + cell + " |", BodyFormat.MARKDOWN))
                .contains("• 499");
    }

    @Test
    void aWideHeaderOverManyShortRowsIsNotFilledUp() {
        String table = "|a".repeat(20_000) + "|\n" + "|-".repeat(20_000) + "|\n" + "|x\n".repeat(20_000) + "end";

        Rendering rendering = converter.convert(new Source.Markdown(table), BodyFormat.MARKDOWN, References.NONE);

        assertThat(rendering.value()).contains("end").hasSizeLessThan(3 * table.length());
        assertThat(rendering.warnings()).anyMatch(warning -> warning.startsWith("tables with many more columns"));
    }

    @Test
    void aLargeTableIsATable() {
        String table =
                "|" + "a|".repeat(10) + "\n|" + "-|".repeat(10) + "\n" + ("|" + "x|".repeat(10) + "\n").repeat(9_999);

        assertThat(converter
                        .convert(new Source.Markdown(table), BodyFormat.MARKDOWN, References.NONE)
                        .value()
                        .lines())
                .hasSize(10_001);
    }

    @Test
    void aLongAddressIsNotRepeatedForWhoeverRefersToIt() {
        String page = "[a] ".repeat(20_000) + "end\n\n[a]: https://" + "x".repeat(20_000);

        Rendering rendering = converter.convert(new Source.Markdown(page), BodyFormat.MARKDOWN, References.NONE);

        assertThat(rendering.value()).contains("end").hasSizeLessThan(5 * page.length());
        assertThat(rendering.warnings()).anyMatch(warning -> warning.startsWith("link was dropped"));
    }

    private String convertOnSmallStack(String markdown, BodyFormat format) throws InterruptedException {
        String[] result = {"no answer"};
        Thread thread = new Thread(
                null,
                () -> result[0] = converter
                        .convert(new Source.Markdown(markdown), format, References.NONE)
                        .value(),
                "small stack",
                SMALL_STACK);
        thread.start();
        thread.join(Duration.ofSeconds(50).toMillis());
        return result[0];
    }
}
