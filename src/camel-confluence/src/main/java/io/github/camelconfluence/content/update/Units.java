package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a storage body into units. What only divides the page (layouts, and macros that show their body as it is) is no
 * unit, its content is: so it stays whatever becomes of the content.
 */
final class Units {

    /** What is nested deeper is kept or replaced as a whole: each level is read once more. */
    private static final int MAX_DEPTH = 8;

    private static final Set<String> DIVISIONS = Set.of(
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            "div",
            "section",
            "article",
            "aside",
            "main",
            "nav",
            "header",
            "footer",
            "center");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "blockquote",
            "pre",
            "hr",
            "details",
            "figure",
            "address",
            "form",
            "fieldset",
            "ac:task-list",
            "ac:placeholder");

    /** These stand between blocks, or within a line where there are words beside them. */
    private static final Set<String> EITHER =
            Set.of("ac:structured-macro", "ac:macro", "ac:image", "ac:link", "ac:adf-extension");

    private final Reading reading;

    Units(Reading reading) {
        this.reading = reading;
    }

    static boolean isBlock(Markup element) {
        return BLOCKS.contains(element.name()) || DIVISIONS.contains(element.name());
    }

    List<Unit> of(Markup root) {
        return units(root.children(), 0);
    }

    private List<Unit> units(List<Markup> nodes, int depth) {
        List<Unit> units = new ArrayList<>();
        List<Markup> line = new ArrayList<>();
        for (Markup node : nodes) {
            if (isBlock(node)) {
                line(line, units, depth);
                element(node, units, depth);
            } else {
                line.add(node);
            }
        }
        line(line, units, depth);
        return units;
    }

    /** Ends a line: what stands in one with words belongs together. */
    private void line(List<Markup> line, List<Unit> units, int depth) {
        if (line.stream().allMatch(node -> EITHER.contains(node.name()))) {
            line.forEach(node -> element(node, units, depth));
        } else {
            units.add(unit(List.copyOf(line), read(line), Optional.empty()));
        }
        line.clear();
    }

    private void element(Markup element, List<Unit> units, int depth) {
        List<Block> read = reading.storage(element.text());
        Optional<Markup> body = depth < MAX_DEPTH ? body(element) : Optional.empty();
        if (body.isEmpty()) {
            units.add(unit(List.of(element), read, Optional.empty()));
            return;
        }
        List<Unit> inner = units(body.get().children(), depth + 1);
        List<Block> within =
                inner.stream().flatMap(unit -> unit.read().stream()).toList();
        if (isTransparent(read, within) && !element.is("ac:adf-extension")) {
            units.addAll(inner);
        } else if (read.size() == 1 && within.equals(Block.inside(read.get(0)))) {
            Plan.Room room = new Plan.Room(body.get().inner(), body.get().innerEnd());
            units.add(unit(List.of(element), read, Optional.of(new Unit.Inside(room, inner))));
        } else {
            units.add(unit(List.of(element), read, Optional.empty()));
        }
    }

    /** The element that holds the blocks, if there is one. */
    private static Optional<Markup> body(Markup element) {
        if (DIVISIONS.contains(element.name())) {
            return Optional.of(element);
        }
        if (element.is("ac:adf-extension")) {
            return element.only("ac:adf-node").flatMap(node -> node.only("ac:adf-content"));
        }
        return element.isMacro() ? element.only("ac:rich-text-body") : Optional.empty();
    }

    /** Whether Markdown shows the content alone, below a title at most. */
    private static boolean isTransparent(List<Block> read, List<Block> within) {
        if (read.size() == 1 && read.get(0) instanceof Block.Expand expand) {
            return expand.content().equals(within);
        }
        int more = read.size() - within.size();
        return (more == 0 || more == 1)
                        && !within.isEmpty()
                        && read.subList(more, read.size()).equals(within)
                || read.isEmpty() && within.isEmpty();
    }

    private List<Block> read(List<Markup> nodes) {
        Markup first = nodes.get(0);
        return reading.storage(
                first.xml().substring(first.start(), nodes.get(nodes.size() - 1).end()));
    }

    private Unit unit(List<Markup> nodes, List<Block> read, Optional<Unit.Inside> inside) {
        return new Unit(nodes, read, reading.shown(read), inside);
    }
}
