package io.github.camelconfluence.content.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Which macros stand between blocks and which in a line of words: the format uses one element for both. */
final class MacroPlaces {

    private static final Set<String> OF_BLOCKS = Set.of(
            "#root",
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:task-body",
            "ac:adf-content",
            "blockquote",
            "body",
            "dd",
            "div",
            "section",
            "article",
            "td",
            "th");

    private static final Set<String> OF_WORDS = Set.of(
            "a",
            "ac:link",
            "ac:emoji",
            "ac:emoticon",
            "ac:inline-comment-marker",
            "b",
            "big",
            "cite",
            "code",
            "del",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "math",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u");

    private final Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> amongWords = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether a macro has its lines to itself: words before or behind it would make it one of them. */
    boolean isApart(Element macro) {
        Element parent = macro.parent();
        if (parent == null || !holdsBlocks(parent)) {
            return false;
        }
        if (seen.add(parent)) {
            findWords(parent);
        }
        return !amongWords.contains(macro);
    }

    /** The body of a macro within a line is within the line. */
    private boolean holdsBlocks(Element parent) {
        return parent.normalName().equals("ac:rich-text-body")
                ? parent.parent() == null || isApart(parent.parent())
                : OF_BLOCKS.contains(parent.normalName());
    }

    private void findWords(Element parent) {
        List<Element> macros = new ArrayList<>();
        boolean words = false;
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node child = parent.childNode(i);
            if (child instanceof Element element && isMacro(element)) {
                macros.add(element);
            } else if (isOfWords(child)) {
                words = true;
            } else if (child instanceof Element) {
                note(words, macros);
                macros.clear();
                words = false;
            }
        }
        note(words, macros);
    }

    private void note(boolean words, List<Element> macros) {
        if (words) {
            amongWords.addAll(macros);
        }
    }

    private static boolean isMacro(Element element) {
        return element.normalName().equals("ac:structured-macro")
                || element.normalName().equals("ac:macro");
    }

    private static boolean isOfWords(Node node) {
        return node instanceof TextNode text ? !text.isBlank() : OF_WORDS.contains(node.normalName());
    }
}
