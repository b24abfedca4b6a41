package io.github.camelconfluence.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must never come out of a conversion, as an independent parser sees it. */
final class Leaks {

    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();

    private static final Set<String> INLINE = Set.of("<br>", "<sub>", "</sub>", "<sup>", "</sup>");

    private static final Set<String> ELEMENTS = Set.of(
            "p h1 h2 h3 h4 h5 h6 ul ol li input table tbody tr th td blockquote aside details summary figure figcaption img a pre code hr br strong em del u sub sup span time"
                    .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of("id start type checked disabled colspan rowspan class href src alt title datetime".split(" "));

    private static final String SECTION = "<![CDATA[";

    private Leaks() {}

    /** Whether a page says that a section's beginning is text: in ADF, in an attribute, or in a section. */
    static boolean mayShowSections(Source source) {
        if (!(source instanceof Source.Storage page)) {
            return true;
        }
        Document parsed = Jsoup.parse(page.xml(), "", org.jsoup.parser.Parser.xmlParser());
        return parsed.wholeText().contains(SECTION)
                || parsed.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .anyMatch(attribute -> attribute.getValue().contains(SECTION));
    }

    static List<String> inMarkdown(String markdown) {
        List<String> leaks = new ArrayList<>();
        MARKDOWN.parse(markdown).accept(new AbstractVisitor() {

            @Override
            public void visit(HtmlBlock html) {
                leaks.add("HTML block " + html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                if (!INLINE.contains(html.getLiteral())) {
                    leaks.add("HTML " + html.getLiteral());
                }
            }

            @Override
            public void visit(Text text) {
                if (text.getLiteral().contains(SECTION)) {
                    leaks.add("text " + text.getLiteral());
                }
            }

            /** Its text may be its address, which may be anything. */
            @Override
            public void visit(Link link) {
                address(link.getDestination(), leaks);
            }

            @Override
            public void visit(Image image) {
                address(image.getDestination(), leaks);
            }
        });
        return leaks;
    }

    static List<String> inHtml(String html) {
        List<String> leaks = new ArrayList<>();
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (!ELEMENTS.contains(element.tagName()) && !element.tagName().equals("body")) {
                leaks.add("element " + element.tagName());
            }
            for (Attribute attribute : element.attributes()) {
                if (!ATTRIBUTES.contains(attribute.getKey())) {
                    leaks.add("attribute " + attribute);
                }
            }
            address(element.attr("href"), leaks);
            address(element.attr("src"), leaks);
        }
        return leaks;
    }

    private static void address(String address, List<String> leaks) {
        String bare = address.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
        if (bare.startsWith("javascript:") || bare.startsWith("vbscript:") || bare.startsWith("data:")) {
            leaks.add("address " + address);
        }
    }
}
