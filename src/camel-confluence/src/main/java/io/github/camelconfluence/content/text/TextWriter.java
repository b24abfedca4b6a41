package io.github.camelconfluence.content.text;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;
import java.util.Optional;

/** Writes a document as text: an empty line between blocks, items on lines of their own, cells parted by tabs. */
public final class TextWriter {

    private static final int MAX_INDENT = 64;

    private final StringBuilder out = new StringBuilder();
    private final TextWords words;
    /** The beginning of the next line, if that is a list item's first. */
    private String marked = "";

    public TextWriter(Addresses addresses) {
        this.words = new TextWords(addresses);
    }

    public String write(Document document) {
        blocks(document.blocks(), "");
        return out.toString();
    }

    private void blocks(List<Block> blocks, String indent) {
        for (Block block : blocks) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            block(block, indent);
        }
    }

    private void block(Block block, String indent) {
        inlines(block).ifPresent(content -> lines(indent, words.of(content)));
        if (block instanceof Block.Listing list) {
            list(list, indent);
        } else if (block instanceof Block.Table table) {
            table(table, indent);
        } else if (block instanceof Block.Code code) {
            title(code.title(), indent);
            lines(indent, code.text());
        } else if (block instanceof Block.Formula formula) {
            lines(indent, formula.tex());
        } else if (block instanceof Block.Verbatim verbatim) {
            lines(indent, verbatim.markdown());
        } else if (block instanceof Block.Panel panel) {
            title(panel.title(), indent);
            blocks(panel.content(), indent);
        } else if (block instanceof Block.Expand expand) {
            title(expand.title(), indent);
            blocks(expand.content(), indent);
        } else if (block instanceof Block.Quote quote) {
            blocks(quote.content(), indent);
        }
    }

    private static Optional<List<Inline>> inlines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Optional.of(paragraph.content());
        }
        if (block instanceof Block.Heading heading) {
            return Optional.of(heading.content());
        }
        return block instanceof Block.Figure figure
                ? Optional.of(figure.caption().isEmpty() ? List.of(figure.image()) : figure.caption())
                : Optional.empty();
    }

    private void lines(String indent, String text) {
        text.lines().forEach(line -> {
            out.append(marked.isEmpty() ? indent : marked).append(line).append('\n');
            marked = "";
        });
    }

    private void title(String title, String indent) {
        if (!title.isEmpty()) {
            lines(indent, title);
        }
    }

    private void list(Block.Listing list, String indent) {
        int number = list.start();
        for (Block.Item item : list.items()) {
            String marker = list.ordered() ? number++ + ". " : bullet(item.mark());
            String inner = indent.length() > MAX_INDENT ? indent : indent + " ".repeat(marker.length());
            marked = indent + marker;
            for (Block block : item.content()) {
                block(block, inner);
            }
            marked = "";
        }
    }

    private static String bullet(Mark mark) {
        return switch (mark) {
            case NONE -> "- ";
            case OPEN -> "[ ] ";
            case DONE -> "[x] ";
        };
    }

    private void table(Block.Table table, String indent) {
        for (Block.Row row : table.rows()) {
            StringBuilder line = new StringBuilder();
            for (Block.Cell cell : row.cells()) {
                line.append(line.isEmpty() ? "" : "\t").append(words.ofBlocks(cell.content()));
            }
            lines(indent, line.toString());
        }
    }
}
