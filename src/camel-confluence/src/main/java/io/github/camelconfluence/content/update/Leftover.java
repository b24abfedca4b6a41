package io.github.camelconfluence.content.update;

import java.util.ArrayList;
import java.util.List;

/** The macros of a changed unit that have found no place in the new text. */
final class Leftover {

    private final Inexpressible inexpressible;
    private final Parts parts;
    private final List<String> inLine = new ArrayList<>();
    private final List<String> apart = new ArrayList<>();

    Leftover(Unit unit, Inexpressible inexpressible, Parts parts) {
        this.inexpressible = inexpressible;
        this.parts = parts;
        boolean line = unit.nodes().size() > 1;
        unit.nodes().forEach(node -> walk(node, line, false));
    }

    private void walk(Markup element, boolean line, boolean inCell) {
        if (inexpressible.is(element, inCell)) {
            if (!parts.isTaken(element)) {
                (line ? inLine : apart).add(element.text());
            }
            return;
        }
        boolean within = holdsWords(element);
        boolean cell = inCell || element.is("td", "th");
        element.children().forEach(child -> walk(child, within, cell));
    }

    private static boolean holdsWords(Markup element) {
        return !element.is(
                                "ul",
                                "ol",
                                "li",
                                "td",
                                "th",
                                "table",
                                "tbody",
                                "thead",
                                "tr",
                                "ac:task-body",
                                "blockquote",
                                "div")
                        && !element.is("ac:rich-text-body")
                || element.children().stream().anyMatch(child -> child.is(Markup.TEXT));
    }

    /** Behind what was written in the unit's place: those that stood in a line in its last line. */
    String behind(String written) {
        StringBuilder out = new StringBuilder(written);
        if (!inLine.isEmpty()) {
            String line = String.join(" ", inLine);
            int end = written.lastIndexOf("</");
            boolean words = end >= 0 && written.substring(end).matches("</(p|h[1-6])>");
            if (words) {
                out.insert(end, " " + line);
            } else {
                out.append("<p>").append(line).append("</p>");
            }
        }
        apart.forEach(out::append);
        return out.toString();
    }
}
