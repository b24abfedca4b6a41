package io.github.camelconfluence.content.storage;

import java.util.List;
import java.util.Map;

/** Macros of both ages of the format. */
final class MacroElements {

    private MacroElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        for (String name : List.of("ac:structured-macro", "ac:macro")) {
            readers.put(name, (element, flow, nodes) -> nodes.macros().convert(new StorageMacro(element, nodes), flow));
        }
        for (String name : List.of("ac:parameter", "ac:default-parameter", "ac:schema-version")) {
            readers.put(name, (element, flow, nodes) -> {});
        }
    }
}
