package io.github.camelconfluence.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What Markdown holds for an independent parser, block by block. */
final class MarkdownOutline {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();

    private final List<String> lines = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();

    private MarkdownOutline() {}

    static MarkdownOutline of(String markdown) {
        MarkdownOutline outline = new MarkdownOutline();
        outline.children(PARSER.parse(markdown), "");
        return outline;
    }

    /** One line a block, with its text. */
    List<String> lines() {
        return lines;
    }

    /** The styles of the letters of each block. */
    List<String> styles() {
        return styles;
    }

    private void children(Node parent, String place) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, place);
        }
    }

    private void block(Node node, String place) {
        if (node instanceof Paragraph) {
            lines.add(place + "p " + inlines(node));
        } else if (node instanceof Heading heading) {
            lines.add(place + "h" + heading.getLevel() + " " + inlines(node));
        } else if (node instanceof FencedCodeBlock code) {
            String text = code.getLiteral();
            lines.add(place + "code " + text.substring(0, text.length() - 1));
        } else if (node instanceof TableCell) {
            if (node.getFirstChild() != null) {
                lines.add(place + "cell " + inlines(node));
            }
        } else if (node instanceof BulletList) {
            lines.add(place + "ul");
            children(node, place);
        } else if (node instanceof OrderedList list) {
            lines.add(place + "ol " + list.getMarkerStartNumber());
            children(node, place);
        } else if (node instanceof ListItem) {
            children(node, place + "- ");
        } else {
            children(node, node instanceof BlockQuote ? place + "> " : place);
        }
    }

    private String inlines(Node block) {
        StyledLetters letters = new StyledLetters();
        inlines(block, letters);
        styles.add(letters.styles());
        return letters.text();
    }

    private static void inlines(Node parent, StyledLetters letters) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            Node inline = node;
            if (inline instanceof Text text) {
                letters.text(text.getLiteral());
            } else if (inline instanceof Code code) {
                letters.in("code", () -> letters.text(code.getLiteral()));
            } else if (inline instanceof HardLineBreak || isBreak(inline)) {
                letters.text("\n");
            } else if (inline instanceof HtmlInline html) {
                letters.text(html.getLiteral());
            } else {
                letters.in(style(inline), () -> inlines(inline, letters));
            }
        }
    }

    private static boolean isBreak(Node node) {
        return node instanceof HtmlInline html && html.getLiteral().equals("<br>");
    }

    private static String style(Node node) {
        if (node instanceof StrongEmphasis) {
            return "strong";
        }
        if (node instanceof Emphasis) {
            return "emphasis";
        }
        return node instanceof Strikethrough ? "strike" : node instanceof Link ? "link" : "other";
    }
}
