package io.github.camelconfluence.content.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The elements directly within another. jsoup's own list of them is stored with each element, which costs more. */
final class Children {

    private Children() {}

    static List<Element> of(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static Optional<Element> first(Element parent, String name) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && element.normalName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
