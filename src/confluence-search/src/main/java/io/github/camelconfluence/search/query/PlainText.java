package io.github.camelconfluence.search.query;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown without its marks, a block or row of a table a line. */
final class PlainText extends AbstractVisitor {

    /** What is quoted deeper than this is nobody's text, and would exhaust the stack. */
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final String BETWEEN_CELLS = " · ";

    private final boolean headings;
    private final List<String> lines = new ArrayList<>();
    private StringBuilder line = new StringBuilder();

    private PlainText(boolean headings) {
        this.headings = headings;
    }

    /** Without headings, which are told beside a passage, unless it has nothing else. */
    static List<String> lines(String markdown) {
        List<String> withoutHeadings = lines(markdown, false);
        return withoutHeadings.isEmpty() ? lines(markdown, true) : withoutHeadings;
    }

    private static List<String> lines(String markdown, boolean headings) {
        PlainText text = new PlainText(headings);
        PARSER.parse(markdown).accept(text);
        text.endLine();
        return text.lines;
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        line = new StringBuilder();
    }

    @Override
    public void visit(Text text) {
        line.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        line.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        line.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        endLine();
    }

    /** Such as {@code <br>} in the cell of a table. */
    @Override
    public void visit(HtmlInline html) {
        line.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        endLine();
    }

    @Override
    public void visit(Heading heading) {
        if (headings) {
            visitChildren(heading);
            endLine();
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    private void code(String literal) {
        endLine();
        literal.lines()
                .filter(codeLine -> !codeLine.isBlank())
                .map(String::strip)
                .forEach(lines::add);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell && node.getPrevious() != null) {
            line.append(BETWEEN_CELLS);
        }
        visitChildren(node);
        if (node instanceof TableRow) {
            endLine();
        }
    }
}
