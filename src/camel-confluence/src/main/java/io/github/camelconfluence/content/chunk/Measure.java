package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.markdown.MarkdownWriter;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import java.util.List;

/** Writes blocks as they will be delivered, and counts what that costs. */
final class Measure {

    private final MarkdownWriter writer;
    private final TokenCounter counter;

    Measure(Addresses addresses, TokenCounter counter) {
        this.writer = new MarkdownWriter(addresses);
        this.counter = counter;
    }

    String text(List<Block> blocks) {
        return writer.write(new Document(blocks)).strip();
    }

    int tokens(String text) {
        return counter.count(text);
    }
}
