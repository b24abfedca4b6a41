package io.github.camelconfluence.content.html;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;
import java.util.Locale;

/** Blocks as HTML. */
final class HtmlBlocks {

    private final Html out;
    private final HtmlInlines inlines;
    private final Addresses addresses;

    HtmlBlocks(Html out, Addresses addresses) {
        this.out = out;
        this.inlines = new HtmlInlines(out, addresses);
        this.addresses = addresses;
    }

    void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            block(block);
            out.newLine();
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            String name = "h" + heading.level();
            out.open(name, "id", addresses.fragment(heading));
            inlines.write(heading.content());
            out.close(name);
        } else if (block instanceof Block.Listing list) {
            list(list);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Code code) {
            code(code);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.Formula formula) {
            preformatted("math", formula.tex());
        } else if (block instanceof Block.Verbatim verbatim) {
            preformatted("markdown", verbatim.markdown());
        } else if (block instanceof Block.Rule) {
            out.open("hr");
        } else {
            box(block);
        }
    }

    private void element(String name, List<Inline> content) {
        out.open(name);
        inlines.write(content);
        out.close(name);
    }

    private void list(Block.Listing list) {
        String name = list.ordered() ? "ol" : "ul";
        out.open(name, "start", list.ordered() && list.start() != 1 ? String.valueOf(list.start()) : "");
        for (Block.Item item : list.items()) {
            out.open("li");
            if (item.mark() == Mark.OPEN) {
                out.open("input", "type", "checkbox", "disabled", "disabled").text(" ");
            } else if (item.mark() == Mark.DONE) {
                out.open("input", "type", "checkbox", "checked", "checked", "disabled", "disabled")
                        .text(" ");
            }
            loose(item.content());
            out.close("li");
        }
        out.close(name);
    }

    /** An only or leading paragraph needs no element of its own. */
    private void loose(List<Block> content) {
        boolean leading = !content.isEmpty() && content.get(0) instanceof Block.Paragraph;
        if (leading) {
            inlines.write(((Block.Paragraph) content.get(0)).content());
        }
        for (Block block : leading ? content.subList(1, content.size()) : content) {
            out.newLine();
            block(block);
        }
    }

    private void table(Block.Table table) {
        out.open("table");
        for (Block.Row row : table.rows()) {
            out.open("tr");
            for (Block.Cell cell : row.cells()) {
                String name = cell.header() || row.head() ? "th" : "td";
                out.open(
                        name,
                        "colspan",
                        span(cell.span().columns()),
                        "rowspan",
                        span(cell.span().rows()));
                loose(cell.content());
                out.close(name);
            }
            out.close("tr").newLine();
        }
        out.close("table");
    }

    private static String span(int size) {
        return size == 1 ? "" : String.valueOf(size);
    }

    private void code(Block.Code code) {
        if (code.title().isEmpty()) {
            preformatted(code.language(), code.text());
            return;
        }
        out.open("figure").open("figcaption").text(code.title()).close("figcaption");
        preformatted(code.language(), code.text());
        out.close("figure");
    }

    private void preformatted(String language, String text) {
        out.open("pre").open("code", "class", language.isEmpty() ? "" : "language-" + language);
        out.text(text).close("code").close("pre");
    }

    private void figure(Block.Figure figure) {
        if (figure.caption().isEmpty() && !inlines.shows(figure.image())) {
            return;
        }
        out.open("figure");
        inlines.write(List.of(figure.image()));
        if (!figure.caption().isEmpty()) {
            element("figcaption", figure.caption());
        }
        out.close("figure");
    }

    private void box(Block block) {
        if (block instanceof Block.Quote quote) {
            out.open("blockquote").newLine();
            blocks(quote.content());
            out.close("blockquote");
        } else if (block instanceof Block.Panel panel) {
            out.open("aside", "class", panel.kind().name().toLowerCase(Locale.ROOT))
                    .newLine();
            if (!panel.title().isEmpty()) {
                out.open("p")
                        .open("strong")
                        .text(panel.title())
                        .close("strong")
                        .close("p")
                        .newLine();
            }
            blocks(panel.content());
            out.close("aside");
        } else if (block instanceof Block.Expand expand) {
            out.open("details")
                    .open("summary")
                    .text(expand.title())
                    .close("summary")
                    .newLine();
            blocks(expand.content());
            out.close("details");
        }
    }
}
