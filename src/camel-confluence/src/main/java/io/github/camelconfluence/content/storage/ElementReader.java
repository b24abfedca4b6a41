package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Flow;
import org.jsoup.nodes.Element;

/** Reads the elements of one name. */
@FunctionalInterface
interface ElementReader {

    void read(Element element, Flow flow, Nodes nodes);
}
