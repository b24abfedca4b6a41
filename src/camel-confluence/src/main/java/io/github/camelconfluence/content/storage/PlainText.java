package io.github.camelconfluence.content.storage;

import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Text that must keep every byte. */
final class PlainText {

    private PlainText() {}

    /** All text below, with line breaks where {@code br} says so. */
    static String of(Element element) {
        return normalised(whole(element));
    }

    /** All text below as it was written: mostly that of one node. */
    static String whole(Element element) {
        return element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode text
                ? text.getWholeText()
                : element.wholeText();
    }

    /**
     * The text of a macro's plain body: its CDATA sections joined, since {@code ]]>} within the text is written by
     * starting a new one; the white space around them is the XML's, not the text's.
     */
    static String body(Element body) {
        StringBuilder text = new StringBuilder();
        boolean sections = false;
        for (Node child : body.childNodes()) {
            if (child instanceof CDataNode section) {
                text.append(section.getWholeText());
                sections = true;
            }
        }
        return normalised(sections ? text.toString() : whole(body));
    }

    /** XML 1.0, 2.11: line ends are passed on as a single line feed. */
    private static String normalised(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
