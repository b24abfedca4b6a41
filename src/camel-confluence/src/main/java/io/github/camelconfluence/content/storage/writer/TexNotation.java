package io.github.camelconfluence.content.storage.writer;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.markdown.MarkdownWriter;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;

/** GitHub's two notations of a formula: {@code $x$}, and {@code $`x`$} for what would be markup. */
final class TexNotation {

    private TexNotation() {}

    static boolean isPlain(String tex) {
        Document formula = new Document(List.of(new Block.Paragraph(List.of(new Inline.Formula(tex)))));
        return !new MarkdownWriter(new Addresses(References.NONE, formula))
                .write(formula)
                .startsWith("$`");
    }
}
