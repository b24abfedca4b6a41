package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.storage.StorageReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the elements of a storage body: only where each begins and ends. */
final class MarkupScanner {

    /** Whoever walks the elements may recurse. */
    private static final int MAX_DEPTH = 200;

    /** XML 1.0, production 2 (Char). */
    private static final Pattern INVALID =
            Pattern.compile("[^\t\n\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s+([A-Za-z_][\\w:.-]*+)\\s*+=\\s*+(\"[^\"<]*+\"|'[^'<]*+')");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private final String xml;
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private record Open(String name, int start, int inner, List<Markup> children) {}

    private MarkupScanner(String xml) {
        this.xml = xml;
    }

    /** The elements of a body that is well-formed, else of the same body repaired; empty for what is beyond repair. */
    static Optional<Markup> scanOrRepair(String xml) {
        return scan(xml)
                .filter(MarkupScanner::hasMarkup)
                .or(() -> scan(StorageReader.repaired(INVALID.matcher(xml).replaceAll(""))));
    }

    /** Wiki markup has none: between elements, its lines would be one. */
    private static boolean hasMarkup(Markup root) {
        return root.children().isEmpty() || root.children().stream().anyMatch(child -> !child.is(Markup.TEXT));
    }

    /** Empty for what is not well-formed. */
    static Optional<Markup> scan(String xml) {
        if (INVALID.matcher(xml).find()) {
            return Optional.empty();
        }
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
            int next = xml.indexOf('<', at);
            int end = next < 0 ? xml.length() : next;
            return isEscaped(at, end) && words(end);
        }
        if (xml.startsWith("<![CDATA[", at)) {
            return words(behind("]]>", at + 9));
        }
        if (xml.startsWith("<!--", at)) {
            int end = behind("--", at + 4);
            return end >= 0 && xml.startsWith(">", end) && skip(end + 1);
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
        if (!Character.isLetter(name.charAt(0))) {
            return false;
        }
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

    /** Behind the attributes, each once and with its value in quotes; -1 for anything else. */
    private int endOfTag(int from) {
        Matcher attribute = ATTRIBUTE.matcher(xml);
        Set<String> names = new HashSet<>();
        int end = from;
        while (attribute.region(end, xml.length()).lookingAt()) {
            if (!names.add(attribute.group(1)) || !isEscaped(attribute.start(2), attribute.end(2))) {
                return -1;
            }
            end = attribute.end();
        }
        while (end < xml.length() && Character.isWhitespace(xml.charAt(end))) {
            end++;
        }
        if (xml.startsWith("/>", end)) {
            return end + 2;
        }
        return xml.startsWith(">", end) ? end + 1 : -1;
    }

    /** Whether every ampersand begins an entity. */
    private boolean isEscaped(int from, int to) {
        Matcher entity = ENTITY.matcher(xml);
        for (int i = xml.indexOf('&', from); i >= 0 && i < to; i = xml.indexOf('&', i + 1)) {
            if (!entity.region(i, to).lookingAt()) {
                return false;
            }
        }
        return true;
    }
}
