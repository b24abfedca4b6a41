package io.github.camelconfluence.content.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.Examples;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No chunk is too long, and none of the words is missing, whatever the page and whoever counts. */
@Timeout(60)
class ChunkSizesTest {

    private static final ContentConverter CONVERTER = new ContentConverter();
    private static final ChunkLimits SMALL = new ChunkLimits(48, 64, 12, 8);

    static Stream<TokenCounter> counters() {
        return Stream.of(
                TokenCounter.estimate(),
                TokenCounter.encoding("cl100k_base"),
                TokenCounter.encoding("o200k_base"),
                String::length);
    }

    @ParameterizedTest
    @MethodSource("counters")
    void everyChunkIsWithinTheMaximumAndEveryWordIsInOne(TokenCounter counter) {
        List<String> pages = new ArrayList<>(Examples.all(".storage.xml"));
        Random random = new Random(21);
        for (int i = 0; i < 25; i++) {
            pages.add(WrittenPage.of(random));
        }
        pages.forEach(page -> check(page, ChunkLimits.DEFAULT, counter));
        pages.forEach(page -> check(page, SMALL, counter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>%s</p>",
                "<h1>%s</h1>",
                "<p><strong>%s</strong></p>",
                "<p><code>%s</code></p>",
                "<p><a href=\"https://example.com/%1$s\">%1$s</a></p>",
                "<ul><li>%s</li></ul>",
                "<table><tr><th>%1$s</th></tr><tr><td>%1$s</td><td>%1$s</td></tr></table>",
                "<blockquote><blockquote><p>%s</p></blockquote></blockquote>",
                "<ac:image ac:alt=\"A picture\"><ri:url ri:value=\"https://example.com/%s\"/></ac:image>",
                "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"title\">%1$s</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[%1$s]]></ac:plain-text-body></ac:structured-macro>",
                "<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"title\">%1$s</ac:parameter>"
                        + "<ac:rich-text-body><p>%1$s</p></ac:rich-text-body></ac:structured-macro>",
            })
    void oneGiantWordIsCutToo(String page) {
        for (String word : List.of("x".repeat(9_000), "漢".repeat(3_000), "*`😀|".repeat(2_000), "`".repeat(5_000))) {
            List<TokenCounter> counters = List.of(TokenCounter.estimate(), TokenCounter.encoding("cl100k_base"));
            for (TokenCounter counter : counters) {
                List<Chunk> chunks = chunks(String.format(page, word), ChunkLimits.DEFAULT, counter);
                assertThat(chunks).isNotEmpty().allMatch(chunk -> counter.count(chunk.text()) <= 512);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><th>A</th><th>B</th></tr>|<tr><td>cell</td><td>cell</td></tr>",
                "|<p>word <strong>bold</strong> and a *star*</p>",
                "<p>|Words and more of them. ",
                "<table><tr>|<td>cell</td>",
                "<ul><li>|<p>Words and more of them.</p>",
                "|<h2>Heading</h2><p>word</p>",
            })
    void aLongPageTakesSeconds(String page) {
        String[] once = page.split("\\|", 2);
        String text = once[0] + once[1].repeat(2_000_000 / once[1].length());

        assertThat(chunks(text, ChunkLimits.DEFAULT, TokenCounter.estimate()))
                .hasSizeGreaterThan(100)
                .allMatch(chunk -> chunk.tokens() <= 512);
    }

    @Test
    void aHundredLevelsOfNestingAreCutToo() {
        String deep = "<blockquote><ul><li>".repeat(100) + "<p>Words and more of them.</p>".repeat(5_000);

        assertThat(chunks(deep, ChunkLimits.DEFAULT, TokenCounter.estimate()))
                .hasSizeGreaterThan(100)
                .allMatch(chunk -> chunk.tokens() <= 512);
    }

    /** By hand: -Dchunk.corpus=folder of storage files. */
    @Test
    @EnabledIfSystemProperty(named = "chunk.corpus", matches = ".+")
    void everyPageOfACorpusIsWithinTheMaximumAndComplete() {
        List<Path> files = Examples.filesIn(Path.of(System.getProperty("chunk.corpus")), ".xml");
        files.stream().map(Examples::read).forEach(page -> {
            check(page, ChunkLimits.DEFAULT, TokenCounter.estimate());
            check(page, ChunkLimits.DEFAULT, TokenCounter.encoding("cl100k_base"));
        });
    }

    private static List<Chunk> chunks(String page, ChunkLimits limits, TokenCounter counter) {
        Chunker chunker = new Chunker(limits, counter);
        return CONVERTER.chunks(new Source.Storage(page), References.NONE, chunker, "1", List.of());
    }

    private static void check(String page, ChunkLimits limits, TokenCounter counter) {
        List<Chunk> chunks = chunks(page, limits, counter);
        assertThat(chunks).allSatisfy(chunk -> {
            assertThat(counter.count(chunk.text())).as(chunk.text()).isLessThanOrEqualTo(limits.max());
            assertThat(chunk.tokens()).isEqualTo(counter.count(chunk.text()));
        });
        assertThat(chunks).extracting(Chunk::id).doesNotHaveDuplicates();
        if (limits.equals(ChunkLimits.DEFAULT) && counter.count("word") == 1) {
            Map<String, Integer> missing = words(CONVERTER
                    .convert(new Source.Storage(page), BodyFormat.MARKDOWN, References.NONE)
                    .value());
            chunks.forEach(
                    chunk -> words(chunk.text()).forEach((word, times) -> missing.merge(word, -times, Integer::sum)));
            missing.remove("text"); // the language that keeps two pieces of code apart, no word of the page
            missing.values().removeIf(times -> times <= 0);
            assertThat(missing).as(page).isEmpty();
        }
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }
}
