package io.github.camelconfluence.content.update;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an element looks, as far as Markdown has no word for it. */
final class Form {

    /** What scripts and pasted text leave behind, and nobody sees. */
    private static final Set<String> UNSEEN =
            Set.of("letter-spacing:0.0px", "text-align:left", "text-align:start", "text-decoration:none");

    private static final List<String> OF_IMAGES =
            List.of("ac:width", "ac:height", "ac:align", "ac:layout", "ac:border", "ac:style", "ac:thumbnail");

    private static final List<String> OF_TABLES =
            List.of("width", "data-table-width", "data-layout", "data-number-column", "data-table-display-mode");

    private Form() {}

    /** In words; empty for an element that looks as Markdown makes it look. */
    static String of(Markup element) {
        return switch (element.name()) {
            case "#text", "#root" -> "";
            case "col" -> has(element, "style", "width") ? "column width" : "";
            case "ac:image" -> has(element, OF_IMAGES.toArray(String[]::new)) ? "size or place of an image" : "";
            case "a" -> has(element, "data-card-appearance") ? "smart link" : style(element);
            case "ac:link" -> has(element, "ac:card-appearance") ? "smart link" : "";
            case "font", "small", "big" -> "style of words";
            case "table" -> isLaidOut(element) ? "table width or layout" : style(element);
            case "td", "th" -> isColoured(element) ? "colour" : style(element);
            default -> style(element);
        };
    }

    private static boolean has(Markup element, String... attributes) {
        return Stream.of(attributes)
                .anyMatch(attribute -> !element.attribute(attribute).isBlank());
    }

    private static boolean isLaidOut(Markup table) {
        return has(table, OF_TABLES.toArray(String[]::new))
                || Stream.of(table.attribute("class").split("\\s+"))
                        .anyMatch(name -> name.equals("wrapped") || name.matches("(relative|fixed|fixed-width)-table"));
    }

    private static boolean isColoured(Markup cell) {
        return has(cell, "data-highlight-colour", "bgcolor")
                || cell.attribute("class").contains("highlight-");
    }

    private static String style(Markup element) {
        String style = Stream.of(element.attribute("style").split(";"))
                .map(rule -> rule.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*:\\s*", ":"))
                .filter(rule -> rule.indexOf(':') > 0 && !UNSEEN.contains(rule))
                .map(rule -> name(rule.substring(0, rule.indexOf(':'))))
                .distinct()
                .collect(Collectors.joining(" and "));
        return style.isEmpty() && has(element, "align", "valign") ? "alignment" : style;
    }

    private static String name(String property) {
        return switch (property) {
            case "color", "background", "background-color" -> "colour";
            case "text-align", "vertical-align" -> "alignment";
            case "margin-left", "padding-left", "text-indent" -> "indentation";
            default -> property;
        };
    }
}
