package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;

/** Writes inlines as the text of a paragraph, of a heading or of a table cell. */
final class InlineWriter {

    private final Plain plain;

    InlineWriter(Addresses addresses) {
        this.plain = new Plain(addresses);
    }

    /** May hold several lines. */
    String paragraph(List<Inline> content) {
        return write(content, Place.PARAGRAPH);
    }

    /** One line. */
    String line(List<Inline> content) {
        return write(content, Place.HEADING);
    }

    /** One line without a bare pipe. */
    String cell(List<Inline> content) {
        return write(content, Place.CELL);
    }

    private String write(List<Inline> content, Place place) {
        InlineText text = new InlineText(place);
        text.write(Fit.marks(plain.of(content), Chars.LINE_END, Chars.LINE_END), Chars.LINE_END);
        return text.toString().strip();
    }
}
