package io.github.camelconfluence.content;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Findings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A body as it was read, to be written in any format.
 *
 * @param warnings what had to be repaired or dropped
 * @param properties the page properties by name, in order of appearance
 */
public record Parsed(Document document, List<String> warnings, Map<String, List<Block>> properties) {

    Parsed(Document document, Findings findings) {
        this(document, findings.warnings(), findings.properties());
    }

    public Parsed {
        warnings = List.copyOf(warnings);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The names in it that only the site can resolve. */
    public NamesUsed names() {
        return NamesUsed.in(document);
    }
}
