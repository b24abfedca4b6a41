package io.github.camelconfluence.content;

import io.github.camelconfluence.content.model.Document;
import java.util.List;

/** A body as it was read, to be written in any format; {@code warnings} say what had to be repaired or dropped. */
public record Parsed(Document document, List<String> warnings) {

    public Parsed {
        warnings = List.copyOf(warnings);
    }

    /** The names in it that only the site can resolve. */
    public NamesUsed names() {
        return NamesUsed.in(document);
    }
}
