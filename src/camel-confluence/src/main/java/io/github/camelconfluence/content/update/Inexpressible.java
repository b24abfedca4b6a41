package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.storage.writer.StorageWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which macros do not come back when a page becomes Markdown and a page again. */
final class Inexpressible {

    /** The only ones that may come back. */
    private static final Set<String> WRITTEN = Set.of("code", "info", "note", "tip", "warning", "panel");

    /** However they are spelled. */
    private static final Set<String> OF_MARKDOWN = Set.of("title", "language");

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

    /** Those of a macro that comes back which do not. */
    String parameters(Markup macro) {
        String written = written(macro);
        return macro.children("ac:parameter").stream()
                .filter(parameter -> !written.contains(parameter.text()))
                .map(parameter -> parameter.attribute("ac:name"))
                .filter(name -> !OF_MARKDOWN.contains(name))
                .collect(Collectors.joining(", "));
    }

    private String written(Markup macro) {
        var blocks = reading.shown(reading.storage(macro.text()));
        return blocks.size() == 1 ? StorageWriter.write(new Document(List.copyOf(blocks))) : "";
    }

    private boolean comesBack(Markup macro) {
        return written(macro).startsWith("<ac:structured-macro ac:name=\"" + macro.attribute("ac:name") + "\"");
    }
}
