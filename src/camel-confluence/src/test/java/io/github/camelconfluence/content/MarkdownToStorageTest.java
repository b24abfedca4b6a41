package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Markdown that becomes a page and Markdown again says the same; and whatever it holds, the page is one of harmless elements. */
class MarkdownToStorageTest {

    private static final int RUNS = Integer.getInteger("fuzz.runs", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    private static final Set<String> HARMLESS = Set.of(
            "body",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "tbody",
            "tr",
            "th",
            "td",
            "blockquote",
            "hr",
            "br",
            "strong",
            "em",
            "del",
            "u",
            "sub",
            "sup",
            "code",
            "a",
            "ac:link",
            "ac:link-body",
            "ac:image",
            "ri:url",
            "ri:attachment",
            "ac:task-list",
            "ac:task",
            "ac:task-status",
            "ac:task-body",
            "macro code",
            "macro info",
            "macro note",
            "macro tip",
            "macro warning",
            "macro panel",
            "macro expand",
            "ac:parameter",
            "ac:plain-text-body",
            "ac:rich-text-body");

    private final ContentConverter converter = new ContentConverter();
    private final PageBody body = new PageBody(converter);

    private static List<String> pages() {
        return Stream.concat(Examples.all(".storage.xml").stream(), DemoPages.all().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void markdownThatWasAPageStaysAsItIs(String page) {
        String once = markdown(new Source.Storage(body.storage(markdown(new Source.Storage(page)))));

        assertThat(markdown(new Source.Storage(body.storage(once)))).isEqualTo(once);
    }

    /** Without those that hold Markdown of their author's own, which says the same in other signs. */
    private static List<String> pagesOfOurs() {
        return pages().stream()
                .filter(page -> !page.contains("ac:name=\"markdown\""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pagesOfOurs")
    void whatWeWroteComesBackAsItWas(String page) {
        String written = markdown(new Source.Storage(page));

        assertThat(markdown(new Source.Storage(body.storage(written)))).isEqualTo(written);
    }

    @Test
    void hostileMarkdownGivesHarmlessElements() {
        List<String> pages = pages().stream()
                .flatMap(page -> Stream.of(page, markdown(new Source.Storage(page))))
                .toList();
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            String storage = body.storage(Mutation.of(pages, new Random(seed)));
            assertThat(HARMLESS).as("-Dfuzz.runs=1 -Dfuzz.seed=" + seed).containsAll(WellFormed.elements(storage));
            assertThat(storage).doesNotContainIgnoringCase("href=\"javascript:");
        }
    }

    private String markdown(Source source) {
        return converter
                .convert(source, BodyFormat.MARKDOWN, new KnownReferences())
                .value();
    }
}
