package io.github.camelconfluence.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The macros of a page as its elements tell, without any of our own readers. */
final class PageMacros {

    /** Markdown has a notation for these, so whoever takes them out of it means it. */
    private static final Set<String> OF_MARKDOWN = Set.of("code", "info", "note", "tip", "warning");

    private PageMacros() {}

    /** Name and parameters of each that only the page can hold. */
    static List<String> inexpressible(String xml) {
        return all(xml, false).stream()
                .filter(macro -> !OF_MARKDOWN.contains(macro.split(" ", 2)[0]))
                .toList();
    }

    /** These, and all else that Markdown has no word for. */
    static List<String> unsaid(String xml) {
        Element page = Jsoup.parse(xml, "", Parser.xmlParser());
        return Stream.concat(
                        inexpressible(xml).stream(),
                        page
                                .select(
                                        "ri|user, time, ac|inline-comment-marker, ac|layout-cell, ac|placeholder, col[style],"
                                                + " [style], [align], [colspan], [rowspan], [data-highlight-colour]")
                                .stream()
                                .filter(element -> element.parents().stream()
                                        .noneMatch(above -> above.normalName().equals("ac:adf-fallback")))
                                .map(element -> element.normalName() + element.attributes()))
                .toList();
    }

    /** Name, parameters and text of each. */
    static List<String> all(String xml) {
        return all(xml, true);
    }

    /** What of the first list the second does not hold as often. */
    static List<String> missing(List<String> before, List<String> after) {
        List<String> missing = new ArrayList<>(before);
        after.forEach(missing::remove);
        return missing;
    }

    private static List<String> all(String xml, boolean text) {
        return Jsoup.parse(xml, "", Parser.xmlParser())
                .select("ac|structured-macro, ac|macro, ac|adf-extension")
                .stream()
                .map(macro -> describe(macro, text))
                .toList();
    }

    private static String describe(Element macro, boolean text) {
        if (macro.normalName().equals("ac:adf-extension")) {
            return "adf "
                    + macro.children().stream().map(node -> node.attr("type")).collect(Collectors.joining());
        }
        return macro.attr("ac:name") + " "
                + macro.children().stream()
                        .filter(part -> part.normalName().equals("ac:parameter")
                                || text && part.normalName().equals("ac:plain-text-body"))
                        .map(part -> part.attr("ac:name") + "=" + part.wholeText()
                                + part.select("*").size())
                        .collect(Collectors.joining(";"));
    }
}
