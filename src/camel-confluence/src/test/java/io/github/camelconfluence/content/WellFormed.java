package io.github.camelconfluence.content;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a strict parser finds in a storage body: Confluence has one. */
final class WellFormed {

    private static final String NAMED_ENTITY = "&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;";

    private WellFormed() {}

    /** The names of its elements and macros; an error names the fault of one that is not well-formed. */
    static Set<String> elements(String xml) {
        try {
            return parsed(xml);
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError("not well-formed: " + malformed.getMessage() + "\n" + xml, malformed);
        }
    }

    static boolean is(String xml) {
        try {
            parsed(xml);
            return true;
        } catch (SAXException malformed) {
            return false;
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> parsed(String xml) throws SAXException, IOException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(false);
        Set<String> names = new TreeSet<>();
        String document = "<body>" + xml.replaceAll(NAMED_ENTITY, "?") + "</body>";
        SAXParser parser = factory.newSAXParser();
        parser.setProperty("jdk.xml.maxXMLNameLimit", "0");
        parser.setProperty("jdk.xml.elementAttributeLimit", "0");
        parser.parse(new InputSource(new StringReader(document)), new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                String macro = attributes.getValue("ac:name");
                names.add(name.equals("ac:structured-macro") ? "macro " + macro : name);
            }

            @Override
            public void fatalError(org.xml.sax.SAXParseException e) throws SAXException {
                throw e;
            }
        });
        return names;
    }
}
