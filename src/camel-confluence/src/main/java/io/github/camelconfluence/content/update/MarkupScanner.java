package io.github.camelconfluence.content.update;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds the elements of a storage body: only where each begins and ends. */
final class MarkupScanner {

    /** Whoever walks the elements may recurse. */
    private static final int MAX_DEPTH = 200;

    private final String xml;
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private record Open(String name, int start, int inner, List<Markup> children) {}

    private MarkupScanner(String xml) {
        this.xml = xml;
    }

    /** Empty for what is not well-formed. */
    static Optional<Markup> scan(String xml) {
        MarkupScanner scanner = new MarkupScanner(xml);
        scanner.open.push(new Open("#root", 0, 0, new ArrayList<>()));
        while (scanner.at < xml.length()) {
            if (!scanner.next()) {
                return Optional.empty();
            }
        }
        Open root = scanner.open.pop();
        return scanner.open.isEmpty()
                ? Optional.of(new Markup(xml, root.name(), 0, 0, xml.length(), xml.length(), root.children()))
                : Optional.empty();
    }

    private boolean next() {
        if (xml.charAt(at) != '<') {
            int end = xml.indexOf('<', at);
            return words(end < 0 ? xml.length() : end);
        }
        if (xml.startsWith("<![CDATA[", at)) {
            return words(behind("]]>", at + 9));
        }
        if (xml.startsWith("<!--", at)) {
            return skip(behind("-->", at + 4));
        }
        if (xml.startsWith("<?", at) || xml.startsWith("<!", at)) {
            return skip(behind(">", at));
        }
        return xml.startsWith("</", at) ? endTag() : tag();
    }

    private int behind(String mark, int from) {
        int found = xml.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length();
    }

    private boolean skip(int end) {
        at = Math.max(at, end);
        return end >= 0;
    }

    private boolean words(int end) {
        if (end > at && !xml.substring(at, end).isBlank()) {
            add(new Markup(xml, Markup.TEXT, at, at, end, end, List.of()));
        }
        return skip(end);
    }

    private void add(Markup markup) {
        if (!open.isEmpty()) {
            open.peek().children().add(markup);
        }
    }

    private boolean endTag() {
        int end = behind(">", at);
        if (end < 0) {
            return false;
        }
        String name = xml.substring(at + 2, end - 1).stripTrailing();
        Open closed = open.peek();
        if (closed == null || open.size() == 1 || !closed.name().equals(name)) {
            return false;
        }
        open.pop();
        add(new Markup(xml, name, closed.start(), closed.inner(), at, end, closed.children()));
        at = end;
        return true;
    }

    private boolean tag() {
        int nameEnd = at + 1;
        while (nameEnd < xml.length() && isOfName(xml.charAt(nameEnd))) {
            nameEnd++;
        }
        int end = endOfTag(nameEnd);
        if (nameEnd == at + 1 || end < 0 || open.size() > MAX_DEPTH) {
            return false;
        }
        String name = xml.substring(at + 1, nameEnd);
        if (xml.charAt(end - 2) == '/') {
            add(new Markup(xml, name, at, end, end, end, List.of()));
        } else {
            open.push(new Open(name, at, end, new ArrayList<>()));
        }
        at = end;
        return true;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    /** Behind the attributes, each with its value in quotes; -1 for anything else. */
    private int endOfTag(int from) {
        int i = from;
        while (i < xml.length()) {
            char c = xml.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return -1;
            }
            if (c == '"' || c == '\'') {
                i = xml.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
            i++;
        }
        return -1;
    }
}
