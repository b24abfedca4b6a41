package io.github.camelconfluence.content.text;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The words of inlines, with names resolved. */
final class TextWords {

    private final Addresses addresses;

    TextWords(Addresses addresses) {
        this.addresses = addresses;
    }

    String of(List<Inline> content) {
        StringBuilder out = new StringBuilder();
        append(content, out);
        return out.toString();
    }

    private void append(List<Inline> content, StringBuilder out) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Styled styled) {
                append(styled.content(), out);
            } else if (inline instanceof Inline.Link link) {
                append(link.content(), out);
            } else if (inline instanceof Inline.Mention mention) {
                out.append('@').append(addresses.name(mention));
            } else if (inline instanceof Inline.Break) {
                out.append('\n');
            } else {
                out.append(Words.of(List.of(inline)));
            }
        }
    }

    /** On one line. */
    String ofBlocks(List<Block> blocks) {
        String text = new TextWriter(addresses).write(new Document(blocks));
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
