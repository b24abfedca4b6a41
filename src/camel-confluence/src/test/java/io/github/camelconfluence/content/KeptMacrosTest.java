package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.content.Update.Written;
import io.github.camelconfluence.content.storage.StorageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to its Markdown, a page loses no macro. Long runs over pages of one's own:
 * {@code -Dtest=KeptMacrosTest -Dkept.folder=… -Dkept.runs=100000}; a failure names its seed.
 */
class KeptMacrosTest {

    private static final int RUNS = Integer.getInteger("kept.runs", 400);
    private static final long SEED = Long.getLong("kept.seed", 1);
    private static final @Nullable String FOLDER = System.getProperty("kept.folder");

    /** Lists and tables that are read as other items and cells than their elements are. */
    private static final List<String> NOT_QUITE_HTML = List.of(
            "<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>",
            "<ul><li>a<li>b</li></li><li></li><li>c</li></ul>",
            "<ol><li></li><li>a<li>b</li></li></ol>",
            "<table><tbody><tbody><tr><th>a</th></tr></tbody><tr><td>b</td></tr><tr></tr></tbody></table>");

    private final ContentConverter converter = new ContentConverter();
    private final PageBody body = new PageBody(converter);
    private final References references = new KnownReferences();

    @Test
    void aPageWhoseMarkdownIsTheSameStaysTheSame() throws IOException {
        for (String page : pages()) {
            assertThat(updated(page, markdown(page), page)).isEqualTo(page);
        }
    }

    @Test
    void aPageWhoseMarkdownIsChangedKeepsItsMacros() throws IOException {
        List<String> pages = pages();
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            Random random = new Random(seed);
            check(pages.get(random.nextInt(pages.size())), random, "-Dkept.runs=1 -Dkept.seed=" + seed);
        }
    }

    /** Confluence stores no such page: of the worst, none is written at all. */
    @Test
    void aBrokenPageKeepsItsMacros() throws IOException {
        List<String> pages = pages();
        int refused = 0;
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            Random random = new Random(seed);
            String broken = seed % 10 == 0 ? RandomPage.of(random) : Mutation.of(pages, random);
            if (body.onto(broken, "x", OnLoss.KEEP, references) instanceof Update.Refused) {
                refused++;
            } else {
                check(broken, random, "-Dkept.runs=1 -Dkept.seed=" + seed);
            }
        }
        assertThat(refused).isLessThanOrEqualTo(Math.max(1, RUNS / 10));
    }

    @Test
    void aParagraphMoreLeavesEveryMacroAsItIs() throws IOException {
        List<String> pages = pages();
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            Random random = new Random(seed);
            String page = pages.get(random.nextInt(pages.size()));
            // A paragraph may come into the text of a macro that holds Markdown, and then is in the macro.
            if (WellFormed.is(page) && !page.contains("ac:name=\"markdown")) {
                String again = "-Dkept.runs=1 -Dkept.seed=" + seed;
                String updated = updated(page, MarkdownEdit.inserted(markdown(page), random), again);
                assertThat(PageMacros.missing(PageMacros.all(page), PageMacros.all(updated)))
                        .as(again)
                        .isEmpty();
            }
        }
    }

    /** But for addresses that the page has under another name. */
    @Test
    void whateverIsWrittenWithoutKeepingSaysTheNewMarkdown() throws IOException {
        List<String> pages = pages();
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            Random random = new Random(seed);
            String page = pages.get(random.nextInt(pages.size()));
            String edited = MarkdownEdit.of(markdown(page), random);
            if (body.onto(page, edited, OnLoss.FAIL, references) instanceof Written written) {
                // Macros part lines that Markdown does not, and tasks part a list, as they do on a new page.
                boolean exactly = PageMacros.inexpressible(page).isEmpty();
                assertThat(Stream.of(edited, markdown(body.storage(edited))).map(text -> said(text, exactly)))
                        .as("-Dkept.runs=1 -Dkept.seed=%d%n%s%nbecame%n%s", seed, page, written.storage())
                        .contains(said(markdown(written.storage()), exactly));
            }
        }
    }

    @Test
    void everyWordOfAListOrTableThatIsNotQuiteHtmlStaysWhereAnotherChanges() {
        for (String page : NOT_QUITE_HTML) {
            for (String word : List.of("a", "b", "c")) {
                String edited = markdown(page).replaceFirst("\\b" + word + "\\b", "new");
                Written written = (Written) body.onto(page, edited, OnLoss.FAIL, references);
                assertThat(markdown(written.storage())).as(page).isEqualTo(edited);
            }
        }
    }

    @Test
    void whateverIsWrittenWithoutKeepingHasLostNothing() throws IOException {
        List<String> pages = pages();
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            Random random = new Random(seed);
            String page = pages.get(random.nextInt(pages.size()));
            String edited = MarkdownEdit.moreWords(markdown(page), random);
            if (WellFormed.is(page) && body.onto(page, edited, OnLoss.FAIL, references) instanceof Written written) {
                assertThat(PageMacros.missing(PageMacros.unsaid(page), PageMacros.unsaid(written.storage())))
                        .as("-Dkept.runs=1 -Dkept.seed=%d%n%s%nbecame%n%s", seed, page, written.storage())
                        .isEmpty();
            }
        }
    }

    private String said(String markdown, boolean exactly) {
        return converter
                .convert(new Source.Markdown(markdown), BodyFormat.MARKDOWN, references)
                .value()
                .replaceAll("\\]\\([^)]*\\)", "]")
                .replaceAll("\\n+", exactly ? "$0" : " ");
    }

    private void check(String page, Random random, String again) {
        String markdown = MarkdownEdit.of(markdown(page), random);
        String updated = updated(page, markdown, again);
        String readable = WellFormed.is(page) ? page : StorageReader.repaired(page);
        assertThat(PageMacros.missing(PageMacros.inexpressible(readable), PageMacros.inexpressible(updated)))
                .as("%s%n%s%n became%n%s%n", again, page, updated)
                .isEmpty();
        if (!updated.equals(page)) {
            WellFormed.elements(updated);
        }
    }

    private String updated(String page, String markdown, String again) {
        try {
            Update update = body.onto(page, markdown, OnLoss.KEEP, references);
            assertThat(update).as("%s%n%s", again, page).isInstanceOf(Written.class);
            return ((Written) update).storage();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(again, e);
        }
    }

    private String markdown(String page) {
        return converter
                .convert(new Source.Storage(page), BodyFormat.MARKDOWN, references)
                .value();
    }

    private static List<String> pages() throws IOException {
        if (FOLDER == null) {
            return Stream.of(Examples.all(".storage.xml"), DemoPages.all(), NOT_QUITE_HTML)
                    .flatMap(List::stream)
                    .toList();
        }
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(FOLDER))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                pages.add(Files.readString(file));
            }
        }
        assertThat(pages).as("storage files below %s", FOLDER).isNotEmpty();
        return pages;
    }
}
