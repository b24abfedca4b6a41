package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.storage.writer.StorageWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which macros do not come back when a page becomes Markdown and a page again. */
final class Inexpressible {

    /** The only ones that may come back. */
    private static final Set<String> WRITTEN = Set.of("code", "info", "note", "tip", "warning", "panel");

    private final Reading reading;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Inexpressible(Reading reading) {
        this.reading = reading;
    }

    /** @param inCell whether it stands in a table, where Markdown has lines only */
    boolean is(Markup element, boolean inCell) {
        if (!element.isMacro()) {
            return element.is("ac:adf-extension");
        }
        return inCell
                || element.is("ac:macro")
                || !WRITTEN.contains(element.attribute("ac:name"))
                || known.computeIfAbsent(element.start(), start -> !comesBack(element));
    }

    private boolean comesBack(Markup macro) {
        var blocks = reading.shown(reading.storage(macro.text()));
        String written = blocks.size() == 1 ? StorageWriter.write(new Document(List.copyOf(blocks))) : "";
        return written.startsWith("<ac:structured-macro ac:name=\"" + macro.attribute("ac:name") + "\"");
    }
}
