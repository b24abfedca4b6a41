package io.github.camelconfluence.content.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * An element of a storage body, by where it stands in the text: so that what is kept is kept to the byte.
 *
 * @param name as it is written; {@code #text} for words between elements, {@code #root} for all of it
 * @param inner where the content begins, {@code innerEnd} where it ends
 */
record Markup(String xml, String name, int start, int inner, int innerEnd, int end, List<Markup> children) {

    static final String TEXT = "#text";

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    boolean isMacro() {
        return is("ac:structured-macro", "ac:macro");
    }

    /** The whole element as it is written. */
    String text() {
        return xml.substring(start, end);
    }

    List<Markup> children(String... names) {
        return children.stream().filter(child -> child.is(names)).toList();
    }

    /** The child of that name, if there is exactly one. */
    Optional<Markup> only(String childName) {
        List<Markup> found = children(childName);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Of a table, or of a part of it. */
    List<Markup> rows() {
        return children.stream()
                .flatMap(part -> part.is("tr")
                        ? Stream.of(part)
                        : part.is("thead", "tbody", "tfoot") ? part.rows().stream() : Stream.empty())
                .toList();
    }

    /** Of a list; none where it is not nested as in HTML, so that an element may be read as more than its item. */
    List<Markup> items() {
        List<Markup> items = children("li", "ac:task");
        boolean nested = items.size() == children.size()
                && items.stream().allMatch(item -> item.children("li").isEmpty());
        return nested ? items : List.of();
    }

    /** Whether no cell of a table covers others. */
    boolean hasSimpleCells() {
        return rows().stream().flatMap(row -> row.children.stream()).noneMatch(Markup::isMerged);
    }

    /** Of a cell: whether it covers others. */
    boolean isMerged() {
        return isMany(attribute("colspan")) || isMany(attribute("rowspan"));
    }

    private static boolean isMany(String span) {
        return !span.isBlank() && !span.strip().equals("1");
    }

    /** Its start tag, also of an element that was closed at once. */
    String startTag() {
        String tag = xml.substring(start, Math.min(inner, end));
        return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2).stripTrailing() + ">" : tag;
    }

    /** Empty where there is no such attribute. */
    String attribute(String attribute) {
        String tag = xml.substring(start, Math.min(inner, end));
        for (int at = tag.indexOf(attribute); at >= 0; at = tag.indexOf(attribute, at + 1)) {
            int equals = skipSpace(tag, at + attribute.length());
            if (Character.isWhitespace(tag.charAt(at - 1)) && equals < tag.length() && tag.charAt(equals) == '=') {
                int quote = skipSpace(tag, equals + 1);
                int close = quote < tag.length() ? tag.indexOf(tag.charAt(quote), quote + 1) : -1;
                return close < 0 ? "" : Parser.unescapeEntities(tag.substring(quote + 1, close), true);
            }
        }
        return "";
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** This element and all below it, in the order of the text. */
    List<Markup> all() {
        List<Markup> all = new ArrayList<>();
        add(all);
        return all;
    }

    private void add(List<Markup> all) {
        all.add(this);
        children.forEach(child -> child.add(all));
    }
}
