package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.chunk.Unit.Step;
import io.github.camelconfluence.content.chunk.Unit.Whole;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes blocks apart until nothing is too long for a chunk. */
final class Units {

    /** What is nested deeper goes without what it stands in. */
    private static final int MAX_DEPTH = 16;

    /** Letters at the beginning that decide how good a boundary is: edits further on leave it where it is. */
    private static final int RANKED = 40;

    private final Measure measure;
    private final ChunkLimits limits;
    private final List<Unit> out = new ArrayList<>();

    /** No lambda: one that captures nothing is the same for all quotes, which would become one. */
    private static final class LongQuote implements Whole {
        @Override
        public List<Block> join(int from, List<Block> parts) {
            return List.of(new Block.Quote(parts));
        }
    }

    private Units(Measure measure, ChunkLimits limits) {
        this.measure = measure;
        this.limits = limits;
    }

    static List<Unit> of(List<Block> blocks, Measure measure, ChunkLimits limits) {
        Units units = new Units(measure, limits);
        Block before = null;
        for (Block block : blocks) {
            units.add(block, null, limits.max(), LeadIn.belongs(before, block));
            before = block;
        }
        return units.out;
    }

    /** The parts of a whole, each of them perhaps cut again. */
    private void add(Whole whole, List<Block> parts, @Nullable Step within, int room) {
        Block before = null;
        boolean kept = within == null || within.depth() < MAX_DEPTH;
        for (int i = 0; i < parts.size(); i++) {
            Step here = kept ? Step.into(within, whole, i) : within;
            add(parts.get(i), here, room, LeadIn.belongs(before, parts.get(i)));
            before = parts.get(i);
        }
    }

    private void add(Block block, @Nullable Step within, int room, boolean belongsToTheBlockBefore) {
        int first = out.size();
        if (Bulk.exceeds(List.of(block), limits.max()) || !whole(block, within, room)) {
            cut(block, within, Math.max(room - room / 8, limits.max() / 4));
        }
        if (belongsToTheBlockBefore) {
            keepWithTheUnitBefore(first);
        }
    }

    private void keepWithTheUnitBefore(int at) {
        if (at < out.size()) {
            Unit unit = out.get(at);
            out.set(at, new Unit(unit.within(), unit.block(), unit.tokens(), 0));
        }
    }

    private boolean whole(Block block, @Nullable Step within, int room) {
        String text = measure.text(List.of(block));
        int tokens = measure.tokens(text);
        if (tokens > room) {
            return false;
        }
        out.add(new Unit(within, block, tokens, rank(text)));
        return true;
    }

    /** A part that is measured by its own text, since it will not be written with a frame of its own. */
    private void part(Block part, @Nullable Step within, String text) {
        out.add(new Unit(within, part, measure.tokens(text), rank(text)));
    }

    /** Spread evenly over the positive numbers, and the same on every machine. */
    static int rank(String text) {
        int mixed = text.substring(0, Math.min(RANKED, text.length())).hashCode() * 0x9e3779b9;
        mixed = (mixed ^ mixed >>> 15) * 0x85ebca6b;
        return (mixed ^ mixed >>> 13) & Integer.MAX_VALUE | 1;
    }

    private void cut(Block block, @Nullable Step within, int room) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph.content(), within, room);
        } else if (block instanceof Block.Heading heading) {
            paragraph(heading.content(), within, room);
        } else if (block instanceof Block.Listing list) {
            list(list, within, room);
        } else if (block instanceof Block.Table table) {
            table(table, within, room);
        } else if (block instanceof Block.Code code) {
            code(code, within, room);
        } else if (block instanceof Block.Formula formula) {
            code(new Block.Code("math", "", formula.tex()), within, room);
        } else if (block instanceof Block.Verbatim verbatim) {
            verbatim(verbatim, within, room);
        } else if (block instanceof Block.Figure figure) {
            paragraph(List.of(figure.image()), within, room);
            paragraph(figure.caption(), within, room);
        } else {
            box(block, within, room);
        }
    }

    private void paragraph(List<Inline> content, @Nullable Step within, int room) {
        Sentences sentences = Sentences.of(content, measure, room - limits.overlap(), limits.overlap());
        for (int i = 0; i < sentences.size(); i++) {
            Block sentence = sentences.get(i);
            part(sentence, Step.into(within, sentences, i), measure.text(List.of(sentence)));
        }
    }

    private void list(Block.Listing list, @Nullable Step within, int room) {
        LongList whole = new LongList(list, LeadIn.before(out, measure, room / 8));
        for (int i = 0; i < list.items().size(); i++) {
            Block.Item item = list.items().get(i);
            Step here = Step.into(within, whole, i);
            List<Block> alone = List.of(whole.item(0, item));
            String text = Bulk.exceeds(alone, limits.max()) ? "" : measure.text(alone);
            if (!text.isEmpty() && measure.tokens(text) <= room) {
                part(whole.item(i, item), here, text);
            } else {
                int number = i;
                add(
                        (from, parts) -> List.of(whole.item(number, new Block.Item(item.mark(), parts))),
                        item.content(),
                        here,
                        room);
            }
        }
    }

    private void table(Block.Table table, @Nullable Step within, int room) {
        Rows rows = Rows.of(table);
        List<Block.Row> head = rows.head();
        List<Block.Row> repeated = repeated(head, room);
        int taken = repeated.isEmpty() ? 0 : measure.tokens(measure.text(List.of(new Block.Table(repeated))));
        LongTable whole = new LongTable(repeated);
        for (int i = 0; i < rows.size(); i++) {
            Step here = Step.into(within, whole, i);
            int first = out.size();
            if (!row(rows.table(i), here, room - taken)) {
                for (int column = 0; column < rows.row(i).cells().size(); column++) {
                    Whole cell = LongTable.cell(strong(rows.name(i, column, head), room / 8));
                    add(cell, rows.row(i).cells().get(column).content(), here, room - room / 8);
                }
            }
            if (i > 0 && i <= head.size()) {
                keepWithTheUnitBefore(first);
            }
        }
    }

    private boolean row(Block.Table row, @Nullable Step within, int room) {
        if (Bulk.exceeds(List.of(row), room)) {
            return false;
        }
        String line = LongTable.line(measure.text(List.of(row)), row.rows().get(0));
        if (measure.tokens(line) > room) {
            return false;
        }
        part(row, within, line);
        return true;
    }

    /** All of the header, or the first row of it, or nothing, so that three quarters of the room are left. */
    private List<Block.Row> repeated(List<Block.Row> head, int room) {
        for (List<Block.Row> rows : List.of(head, head.subList(0, Math.min(1, head.size())))) {
            List<Block> table = List.of(new Block.Table(rows));
            if (!Bulk.exceeds(table, room) && measure.tokens(measure.text(table)) <= room / 4) {
                return rows;
            }
        }
        return List.of();
    }

    private @Nullable Block strong(List<Inline> name, int room) {
        Block strong = new Block.Paragraph(List.of(new Inline.Styled(Inline.Style.STRONG, name)));
        return name.isEmpty() || measure.tokens(measure.text(List.of(strong))) > room ? null : strong;
    }

    private void code(Block.Code code, @Nullable Step within, int room) {
        String title = title(code.title(), within, room);
        Whole whole = (from, parts) -> List.of(new Block.Code(code.language(), title, LongText.lines(parts)));
        List<String> parts = LongText.parts(code.text(), false, measure, room / 2);
        for (int i = 0; i < parts.size(); i++) {
            part(new Block.Code("", "", parts.get(i)), Step.into(within, whole, i), parts.get(i));
        }
    }

    private void verbatim(Block.Verbatim verbatim, @Nullable Step within, int room) {
        String text = verbatim.markdown();
        List<Framed> framed = verbatim.plain() ? List.of(Framed.text(text)) : Framed.of(text);
        Whole whole = new LongText.Whole();
        for (int i = 0; i < framed.size(); i++) {
            framed(framed.get(i), Step.into(within, whole, i), room);
        }
    }

    private void framed(Framed framed, Step within, int room) {
        int frame = measure.tokens(framed.open() + framed.close());
        if (frame > room / 4) {
            framed(Framed.text(framed.whole()), within, room);
        } else if (!framed.isText() && LongText.fits(framed.whole(), measure, room)) {
            part(new Block.Verbatim(framed.whole()), within, framed.whole());
        } else {
            List<String> parts = LongText.parts(framed.body(), framed.isText(), measure, room - frame);
            for (int i = 0; i < parts.size(); i++) {
                part(new Block.Verbatim(parts.get(i)), Step.into(within, framed, i), parts.get(i));
            }
        }
    }

    private void box(Block block, @Nullable Step within, int room) {
        List<Block> content = Block.inside(block);
        if (content == null) {
            return;
        }
        if (block instanceof Block.Panel panel) {
            String title = title(panel.title(), within, room);
            add((from, parts) -> List.of(new Block.Panel(panel.kind(), title, parts)), content, within, room);
        } else if (block instanceof Block.Expand expand) {
            String title = title(expand.title(), within, room);
            add((from, parts) -> List.of(new Block.Expand(from == 0 ? title : "", parts)), content, within, room);
        } else {
            add(new LongQuote(), content, within, room);
        }
    }

    /** A title is repeated with every part; one that is too long for that is a paragraph before them. */
    private String title(String title, @Nullable Step within, int room) {
        if (measure.tokens(title) <= room / 4) {
            return title;
        }
        paragraph(List.of(new Inline.Text(title)), within, room);
        return "";
    }
}
