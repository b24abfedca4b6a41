package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.macro.Macros;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.model.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Hands every node to the reader of its name; an element of an unknown name is read through. */
final class Nodes {

    private static final Map<String, ElementReader> READERS = readers();

    private final Macros macros;
    private final Findings findings;
    private final MacroPlaces macroPlaces = new MacroPlaces();

    Nodes(Macros macros, Findings findings) {
        this.macros = macros;
        this.findings = findings;
    }

    private static Map<String, ElementReader> readers() {
        Map<String, ElementReader> readers = new HashMap<>();
        BlockElements.addTo(readers);
        InlineElements.addTo(readers);
        ListElements.addTo(readers);
        TableElements.addTo(readers);
        TaskElements.addTo(readers);
        LinkElements.addTo(readers);
        ImageElements.addTo(readers);
        SymbolElements.addTo(readers);
        MacroElements.addTo(readers);
        AdfExtensionElements.addTo(readers);
        return readers;
    }

    Macros macros() {
        return macros;
    }

    MacroPlaces macroPlaces() {
        return macroPlaces;
    }

    Findings findings() {
        return findings;
    }

    /** Whether an element below is one of the format's; without one, the text is in some other format. */
    static boolean knowsAny(Element root) {
        return root.stream()
                .skip(1)
                .map(Element::normalName)
                .anyMatch(name -> READERS.containsKey(name) || name.indexOf(':') > 0);
    }

    void children(Element parent, Flow flow) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            node(parent.childNode(i), flow);
        }
    }

    void node(Node node, Flow flow) {
        if (node instanceof TextNode text) {
            flow.text(text.getWholeText());
        } else if (node instanceof Element element) {
            ElementReader reader = READERS.get(element.normalName());
            if (reader == null) {
                children(element, flow);
            } else {
                reader.read(element, flow, this);
            }
        }
    }

    /** What the element holds, on its own. */
    List<Block> blocks(Element parent) {
        Flow flow = new Flow();
        children(parent, flow);
        return flow.finish();
    }
}
