package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Flow;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Macros of both ages of the format. */
final class MacroElements {

    private MacroElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        for (String name : List.of("ac:structured-macro", "ac:macro")) {
            readers.put(name, MacroElements::macro);
        }
        for (String name : List.of("ac:parameter", "ac:default-parameter", "ac:schema-version")) {
            readers.put(name, (element, flow, nodes) -> {});
        }
    }

    private static void macro(Element element, Flow flow, Nodes nodes) {
        boolean apart = nodes.macroPlaces().isApart(element);
        if (apart) {
            flow.endLine();
        }
        nodes.macros().convert(new StorageMacro(element, nodes), flow);
        if (apart) {
            flow.endLine();
        }
    }
}
