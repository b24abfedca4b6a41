package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Block;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Puts a new block into the elements of the one it takes the place of, so that it looks the same: rows, cells and items each
 * into those at their place, as far as both have as many between what has stayed.
 */
final class Dress {

    private final Parts parts;
    private final Reading reading;

    Dress(Parts parts, Reading reading) {
        this.parts = parts;
        this.reading = reading;
    }

    void put(Unit unit, Block now) {
        if (unit.nodes().size() == 1 && unit.only().isPresent()) {
            put(unit.nodes().get(0), unit.only().get(), now);
        }
    }

    private void put(Markup element, Block was, Block now) {
        if (now instanceof Block.Heading heading && element.is("h" + heading.level())) {
            parts.dress(heading, element, unseen(element));
        } else if (element.is("p") && now instanceof Block.Paragraph line) {
            parts.dress(line, element, unseen(element));
        } else if (element.is("p") && now instanceof Block.Figure figure) {
            parts.dress(figure, element, unseen(element));
        } else if (was instanceof Block.Listing before && now instanceof Block.Listing list) {
            list(element, before, list);
        } else if (was instanceof Block.Table before && now instanceof Block.Table table && element.is("table")) {
            table(element, before, table);
        }
    }

    private void list(Markup element, Block.Listing was, Block.Listing now) {
        List<Markup> items = element.items();
        if (!element.is(now.ordered() ? "ol" : "ul")
                || was.start() != now.start()
                || items.size() != was.items().size()
                || now.items().stream().anyMatch(item -> item.mark() != Block.Mark.NONE)) {
            return;
        }
        parts.dress(now, element, List.of());
        pairs(
                was.items(),
                now.items(),
                (i, j) -> item(items.get(i), was.items().get(i), now.items().get(j)));
    }

    private void item(Markup element, Block.Item was, Block.Item now) {
        if (was.equals(now)) {
            parts.put(now, element);
            return;
        }
        parts.dress(now, element, unseen(element));
        firstLine(element, now.content());
        Optional<Markup> nested = Stream.of("ul", "ol")
                .flatMap(name -> element.only(name).stream())
                .findFirst();
        List<Block> before = listings(was.content());
        List<Block> after = listings(now.content());
        if (nested.isPresent() && before.size() == 1 && after.size() == 1) {
            put(nested.get(), before.get(0), after.get(0));
        }
    }

    private static List<Block> listings(List<Block> content) {
        return content.stream().filter(block -> block instanceof Block.Listing).toList();
    }

    private void firstLine(Markup element, List<Block> now) {
        boolean begins =
                !element.children().isEmpty() && element.children().get(0).is("p");
        if (begins && !now.isEmpty() && now.get(0) instanceof Block.Paragraph line) {
            Markup first = element.children().get(0);
            parts.dress(line, first, unseen(first));
        }
    }

    /** What it begins with and nobody sees, such as an anchor: there it can stay. */
    private List<Markup> unseen(Markup element) {
        return element.children().stream()
                .takeWhile(child -> child.isMacro()
                        && reading.shown(reading.storage(child.text())).isEmpty())
                .toList();
    }

    private void table(Markup element, Block.Table was, Block.Table now) {
        boolean sameColumns = columns(was) == columns(now);
        parts.dress(now, element, sameColumns ? element.children("colgroup") : List.of());
        List<Markup> rows = element.rows();
        if (rows.size() == was.rows().size() && element.hasSimpleCells()) {
            pairs(
                    was.rows(),
                    now.rows(),
                    (i, j) -> row(rows.get(i), was.rows().get(i), now.rows().get(j)));
        }
    }

    private static int columns(Block.Table table) {
        return table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private void row(Markup element, Block.Row was, Block.Row now) {
        List<Markup> cells = element.children("td", "th");
        if (cells.size() != was.cells().size() || cells.size() != now.cells().size()) {
            return;
        }
        parts.dress(now, element, List.of());
        for (int i = 0; i < cells.size(); i++) {
            Block.Cell cell = now.cells().get(i);
            if (cell.equals(was.cells().get(i))) {
                parts.put(cell, cells.get(i));
            } else if (cells.get(i).is(cell.header() ? "th" : "td")) {
                parts.dress(cell, cells.get(i), unseen(cells.get(i)));
                firstLine(cells.get(i), cell.content());
            }
        }
    }

    /** What has stayed, and what stands between as often on both sides. */
    private static void pairs(List<?> was, List<?> now, BiConsumer<Integer, Integer> pair) {
        int[] places = Alignment.of(was, now);
        int from = 0;
        int next = 0;
        for (int i = 0; i <= places.length; i++) {
            int to = i == places.length ? now.size() : places[i];
            if (to < 0) {
                continue;
            }
            for (int k = 0; i - from == to - next && k < i - from; k++) {
                pair.accept(from + k, next + k);
            }
            if (i < places.length) {
                pair.accept(i, to);
            }
            from = i + 1;
            next = to + 1;
        }
    }
}
