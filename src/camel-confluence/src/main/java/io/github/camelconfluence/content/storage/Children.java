package io.github.camelconfluence.content.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The elements directly within another. jsoup's own lists are copies, or stored with each element. */
final class Children {

    private Children() {}

    static List<Element> of(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < parent.childNodeSize(); i++) {
            if (parent.childNode(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static Optional<Element> first(Element parent, String name) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            if (parent.childNode(i) instanceof Element element
                    && element.normalName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
