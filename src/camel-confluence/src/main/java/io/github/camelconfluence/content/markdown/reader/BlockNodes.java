package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Findings;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.storage.StorageReader;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Blocks, one below the other. The parser bounds how deep they are nested. */
final class BlockNodes {

    private final InlineNodes inlines;
    private final StorageReader html;
    private final Findings findings;
    private final ListNodes lists;
    private final TableNodes tables;
    private final QuoteNodes quotes;

    /** @param markdown the text that the nodes were parsed from */
    BlockNodes(String markdown, InlineNodes inlines, StorageReader html, Findings findings) {
        this.inlines = inlines;
        this.html = html;
        this.findings = findings;
        this.lists = new ListNodes(markdown, this);
        this.tables = new TableNodes(inlines);
        this.quotes = new QuoteNodes(markdown, this);
    }

    List<Block> children(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, blocks);
        }
        return blocks;
    }

    private void add(Node node, List<Block> out) {
        if (node instanceof Paragraph) {
            paragraph(inlines.line(node), out);
        } else if (node instanceof Heading heading) {
            List<Inline> content = inlines.line(heading);
            if (!content.isEmpty()) {
                out.add(new Block.Heading(heading.getLevel(), content));
            }
        } else if (node instanceof ListBlock list) {
            lists.read(list, out);
        } else if (node instanceof BlockQuote quote) {
            quotes.read(quote, out);
        } else if (node instanceof TableBlock table) {
            out.add(tables.read(table));
        } else if (node instanceof FencedCodeBlock code) {
            code(language(code.getInfo()), code.getLiteral(), out);
        } else if (node instanceof IndentedCodeBlock code) {
            code("", code.getLiteral(), out);
        } else if (node instanceof HtmlBlock block) {
            Flow flow = new Flow();
            html.read(block.getLiteral(), findings, flow);
            out.addAll(flow.finish());
        } else if (node instanceof ThematicBreak) {
            out.add(new Block.Rule());
        }
    }

    /** An image alone is a figure, and emphasised words alone below it are its caption. */
    private static void paragraph(List<Inline> content, List<Block> out) {
        if (content.isEmpty()) {
            return;
        }
        int last = out.size() - 1;
        if (isImage(content)) {
            out.add(new Block.Figure(content.get(0), List.of()));
        } else if (last >= 0
                && out.get(last) instanceof Block.Figure figure
                && figure.caption().isEmpty()
                && isCaption(content)) {
            out.set(last, new Block.Figure(figure.image(), ((Inline.Styled) content.get(0)).content()));
        } else {
            out.add(new Block.Paragraph(content));
        }
    }

    private static boolean isImage(List<Inline> content) {
        return content.size() == 1
                && (content.get(0) instanceof Inline.Image
                        || content.get(0) instanceof Inline.Link link && isImage(link.content()));
    }

    private static boolean isCaption(List<Inline> content) {
        return content.size() == 1
                && content.get(0) instanceof Inline.Styled styled
                && styled.style() == Inline.Style.EMPHASIS
                && styled.content().stream().noneMatch(inline -> inline instanceof Inline.Styled);
    }

    private static String language(String info) {
        String line = info.strip();
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    private static void code(String language, String literal, List<Block> out) {
        String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        if (language.equals("math")) {
            out.add(new Block.Formula(text));
        } else {
            out.add(new Block.Code(language, takeTitle(language, out), text));
        }
    }

    /** Strong words alone above it are its title; but of two without a language, only the first can be (see {@code BlockWriter}). */
    private static String takeTitle(String language, List<Block> out) {
        int last = out.size() - 1;
        boolean second = language.isEmpty()
                && last > 0
                && out.get(last - 1) instanceof Block.Code before
                && before.language().isEmpty();
        String title = last < 0 || second ? "" : Titles.of(out.get(last));
        if (!title.isEmpty()) {
            out.remove(last);
        }
        return title;
    }
}
