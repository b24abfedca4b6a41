package io.github.camelconfluence.simulator.cloud.adf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Storage format as a tree: XHTML whose entities are HTML's and whose prefixes are declared nowhere. */
final class StorageXml {

    private static final Map<String, Integer> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", 0xA0),
            Map.entry("copy", 0xA9),
            Map.entry("reg", 0xAE),
            Map.entry("middot", 0xB7),
            Map.entry("times", 0xD7),
            Map.entry("szlig", 0xDF),
            Map.entry("auml", 0xE4),
            Map.entry("eacute", 0xE9),
            Map.entry("ouml", 0xF6),
            Map.entry("uuml", 0xFC),
            Map.entry("Auml", 0xC4),
            Map.entry("Ouml", 0xD6),
            Map.entry("Uuml", 0xDC),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("lsquo", 0x2018),
            Map.entry("rsquo", 0x2019),
            Map.entry("ldquo", 0x201C),
            Map.entry("rdquo", 0x201D),
            Map.entry("bull", 0x2022),
            Map.entry("hellip", 0x2026),
            Map.entry("euro", 0x20AC),
            Map.entry("larr", 0x2190),
            Map.entry("rarr", 0x2192));

    private static final String DECLARATIONS = declarations();

    private StorageXml() {}

    /** The element around everything; empty where the storage is not well-formed. */
    static Optional<Element> parse(String storage) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            String xml = DECLARATIONS + "<storage>" + storage + "</storage>";
            return Optional.of(
                    builder.parse(new InputSource(new StringReader(xml))).getDocumentElement());
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    static List<Element> elements(Node parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child : children(parent)) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static Optional<Element> child(Element parent, String tag) {
        return elements(parent).stream()
                .filter(element -> element.getTagName().equals(tag))
                .findFirst();
    }

    private static String declarations() {
        StringBuilder declarations = new StringBuilder("<!DOCTYPE storage [");
        ENTITIES.forEach((name, code) -> declarations
                .append("<!ENTITY ")
                .append(name)
                .append(" \"&#")
                .append(code)
                .append(";\">"));
        return declarations.append("]>").toString();
    }
}
