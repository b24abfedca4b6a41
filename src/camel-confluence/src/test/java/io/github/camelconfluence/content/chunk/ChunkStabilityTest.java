package io.github.camelconfluence.content.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.Examples;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What an edit costs a search index. Changed chunks are those that have to be embedded (ids that are new) or removed (ids
 * that are gone), whichever are more: a chunk in which a word changes is one new and one gone, and counts once.
 */
class ChunkStabilityTest {

    private static final int RUNS = Integer.getInteger("chunk.runs", 200);
    private static final ContentConverter CONVERTER = new ContentConverter();
    private static final Chunker CHUNKER = new Chunker(ChunkLimits.DEFAULT, TokenCounter.estimate());

    enum Edit {
        CHANGE("p, li, td") {
            @Override
            void apply(Element element, Random random) {
                String text = element.text();
                int at = random.nextInt(text.length() + 1);
                element.text(text.substring(0, at) + sentence(random) + text.substring(at));
            }
        },
        INSERT("p, li, tr") {
            @Override
            void apply(Element element, Random random) {
                Element copy = element.clone();
                copy.text(sentence(random));
                element.after(copy);
            }
        },
        DELETE("p, li, tr") {
            @Override
            void apply(Element element, Random random) {
                element.remove();
            }
        };

        final String selector;

        Edit(String selector) {
            this.selector = selector;
        }

        abstract void apply(Element element, Random random);

        static String sentence(Random random) {
            return "Edited " + Long.toString(random.nextLong(), 36) + " for the better ".repeat(1 + random.nextInt(8))
                    + ". ";
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditChangesTwoChunksAtMostOn95PercentOfGeneratedPages(Edit edit) {
        Random random = new Random(11);
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            pages.add(WrittenPage.of(random));
        }
        assertThat(shareOfSmallChanges(pages, edit, random, 1)).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @EnumSource
    void anEditChangesTwoChunksAtMostOn95PercentOfTheExamples(Edit edit) {
        assertThat(shareOfSmallChanges(Examples.all(".storage.xml"), edit, new Random(12), 5))
                .isGreaterThanOrEqualTo(0.95);
    }

    /** By hand: -Dchunk.corpus=folder of storage files. */
    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "chunk.corpus", matches = ".+")
    void anEditChangesTwoChunksAtMostOn95PercentOfACorpus(Edit edit) {
        List<String> pages = Examples.filesIn(Path.of(System.getProperty("chunk.corpus")), ".xml").stream()
                .map(Examples::read)
                .toList();
        assertThat(shareOfSmallChanges(pages, edit, new Random(13), 10)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void anEditInOneSectionLeavesTheOthersAlone() {
        String before = "<h1>One</h1>" + "<p>Some words of the first section. </p>".repeat(30);
        String after = "<h1>Two</h1><p>" + "Words of the second section, long enough. ".repeat(10) + "</p>";

        Set<String> gone = ids(before + after);
        gone.removeAll(ids(before.replaceFirst("Some", "Any") + "<p>More</p>" + after));

        assertThat(ids(after).stream().filter(gone::contains)).isEmpty();
    }

    private static double shareOfSmallChanges(List<String> pages, Edit edit, Random random, int editsOfEach) {
        int edits = 0;
        int small = 0;
        List<Integer> sizes = new ArrayList<>();
        int[] changed = new int[6];
        for (String page : pages) {
            for (int i = 0; i < editsOfEach; i++) {
                Document document = Jsoup.parse(page, "", Parser.xmlParser());
                document.outputSettings().prettyPrint(false);
                List<Element> places = new ArrayList<>(document.select(edit.selector));
                if (places.isEmpty()) {
                    break;
                }
                Set<String> before = ids(document.outerHtml());
                edit.apply(places.get(random.nextInt(places.size())), random);
                int change = changed(before, ids(document.outerHtml()));
                sizes.add(before.size());
                changed[Math.min(5, change)]++;
                edits++;
                small += change <= 2 ? 1 : 0;
            }
        }
        if (System.getProperty("chunk.corpus") != null) {
            System.out.println(figures(edit, edits, small, sizes, changed));
        }
        return (double) small / edits;
    }

    private static String figures(Edit edit, int edits, int small, List<Integer> sizes, int[] changed) {
        return String.format(
                Locale.ROOT,
                "%s: %d edits, %.1f chunks a page, changed 0: %d, 1: %d, 2: %d, 3: %d, 4: %d, more: %d; at most 2: %.2f %%",
                edit,
                edits,
                sizes.stream().collect(Collectors.averagingInt(size -> size)),
                changed[0],
                changed[1],
                changed[2],
                changed[3],
                changed[4],
                changed[5],
                100.0 * small / edits);
    }

    private static int changed(Set<String> before, Set<String> after) {
        Set<String> fresh = new HashSet<>(after);
        fresh.removeAll(before);
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(after);
        return Math.max(fresh.size(), gone.size());
    }

    private static Set<String> ids(String page) {
        return CONVERTER.chunks(new Source.Storage(page), References.NONE, CHUNKER, "1", List.of()).stream()
                .map(Chunk::id)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
