package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.BodyFormat;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.Parsed;
import io.github.camelconfluence.content.References;
import io.github.camelconfluence.content.Source;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import java.util.List;
import java.util.Map;

/** What storage format says, and what is left of it once it was Markdown: as whoever wrote the new Markdown saw it. */
final class Reading {

    private final ContentConverter converter;
    private final References references;

    Reading(ContentConverter converter, References references) {
        this.converter = converter;
        this.references = references;
    }

    List<Block> storage(String xml) {
        return converter.parse(new Source.Storage(xml)).document().blocks();
    }

    List<Block> markdown(String markdown) {
        return converter.parse(new Source.Markdown(markdown)).document().blocks();
    }

    List<Block> shown(List<Block> blocks) {
        return blocks.isEmpty() ? blocks : markdown(written(blocks));
    }

    String written(List<Block> blocks) {
        return as(BodyFormat.MARKDOWN, blocks);
    }

    /** Without any markup. */
    String words(List<Block> blocks) {
        return as(BodyFormat.TEXT, blocks);
    }

    private String as(BodyFormat format, List<Block> blocks) {
        Parsed parsed = new Parsed(new Document(blocks), List.of(), Map.of());
        return converter.write(parsed, format, references).value();
    }
}
