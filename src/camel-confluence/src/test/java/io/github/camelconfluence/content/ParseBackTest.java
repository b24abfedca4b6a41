package io.github.camelconfluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.content.macro.Macros;
import io.github.camelconfluence.content.markdown.MarkdownWriter;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.storage.StorageReader;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The blocks, words and marks that go into Markdown come out of a parser again. */
class ParseBackTest {

    private static final int RUNS = Integer.getInteger("content.runs", 1500);

    /** Markdown cannot say every mark within a word: so many of a thousand random pages, all of them unusual, lose one. */
    private static final int UNMARKED_PER_THOUSAND = 130;

    @Test
    void whatGoesIntoMarkdownComesOutOfAParser() {
        StorageReader reader = new StorageReader(new Macros(Map.of()));
        Random random = new Random(Long.getLong("content.seed", 7));
        int unmarked = 0;
        for (int run = 0; run < RUNS; run++) {
            String page = RandomPage.of(random);
            Document document = reader.read(page, new Findings());
            ModelOutline expected = ModelOutline.of(document);

            String markdown = new MarkdownWriter(new Addresses(References.NONE, document)).write(document);

            MarkdownOutline parsed = MarkdownOutline.of(markdown);
            assertThat(parsed.lines()).as("%s%n became%n%s", page, markdown).isEqualTo(expected.lines());
            unmarked += parsed.styles().equals(expected.styles()) ? 0 : 1;
        }
        assertThat(unmarked).isLessThan(RUNS * UNMARKED_PER_THOUSAND / 1000);
    }
}
