package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever becomes of a page on its way, it converts, and what comes out is its text and nothing else. Long runs over
 * pages of one's own: {@code -Dtest=FuzzTest -Dfuzz.runs=100000 -Dfuzz.folder=…}; a failure names its seed.
 */
class FuzzTest {

    private static final int RUNS = Integer.getInteger("fuzz.runs", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final @Nullable String FOLDER = System.getProperty("fuzz.folder");

    /** The Markdown macro gives its author's own text, which may be anything. */
    private final ContentConverter converter = new ContentConverter(Map.of(
            "markdown",
            (macro, flow) -> {},
            "mohamicorp-markdown",
            (macro, flow) -> {},
            "markdown-macro",
            (macro, flow) -> {}));

    @Test
    void mutatedStorageConvertsWithoutALeak() throws IOException {
        List<String> pages = pages(".xml");
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            Random random = new Random(seed);
            String page = seed % 10 == 0 ? RandomPage.of(random) : Mutation.of(pages, random);
            check(new Source.Storage(page), seed);
        }
    }

    @Test
    void mutatedAdfConvertsWithoutALeak() throws IOException {
        List<String> pages = pages(".json");
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            check(new Source.Adf(Mutation.of(pages, new Random(seed))), seed);
        }
    }

    @Test
    void mutatedMarkdownIsReadAndWrittenAgain() throws IOException {
        List<String> pages = pages(".xml").stream()
                .map(page -> convert(new Source.Storage(page), BodyFormat.MARKDOWN, "unmutated"))
                .toList();
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            String again = "-Dfuzz.runs=1 -Dfuzz.seed=" + seed;
            String page = Mutation.of(pages, new Random(seed));
            String written = convert(new Source.Markdown(page), BodyFormat.MARKDOWN, again);
            assertThat(convert(new Source.Markdown(written), BodyFormat.TEXT, again))
                    .as(again)
                    .isNotNull();
        }
    }

    private void check(Source source, long seed) {
        String again = "-Dfuzz.runs=1 -Dfuzz.seed=" + seed;
        List<String> leaks = Leaks.inMarkdown(convert(source, BodyFormat.MARKDOWN, again));
        if (!leaks.isEmpty() && Leaks.mayShowSections(source)) {
            leaks.removeIf(leak -> leak.startsWith("text "));
        }
        assertThat(leaks).as(again).isEmpty();
        if (seed % 3 == 0) {
            assertThat(Leaks.inHtml(convert(source, BodyFormat.HTML, again)))
                    .as(again)
                    .isEmpty();
            assertThat(convert(source, BodyFormat.TEXT, again)).as(again).isNotNull();
        }
    }

    private String convert(Source source, BodyFormat format, String again) {
        try {
            return converter.convert(source, format, References.NONE).value();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(again, e);
        }
    }

    private static List<String> pages(String ending) throws IOException {
        if (FOLDER == null) {
            return Examples.all(ending.equals(".xml") ? ".storage.xml" : ".adf.json");
        }
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(FOLDER))) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                pages.add(Files.readString(file));
            }
        }
        assertThat(pages).as("files ending in %s below %s", ending, FOLDER).isNotEmpty();
        return pages;
    }
}
