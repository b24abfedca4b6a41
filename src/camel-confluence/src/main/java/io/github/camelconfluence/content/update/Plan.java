package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the steps from the blocks of a page to other blocks, leaving alone whatever says the same. */
final class Plan {

    private final Reading reading;
    private final List<Step> steps = new ArrayList<>();
    private final List<Block> titles = new ArrayList<>();

    Plan(Reading reading) {
        this.reading = reading;
    }

    /** Lines that have changed or gone, and that a macro shows by itself: it goes on showing them. */
    List<String> titles() {
        return titles.stream()
                .map(title -> reading.written(List.of(title))
                        .strip()
                        .lines()
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** The first block of a group whose units say less than it. */
    private List<Block> unsaid(Group group, List<Block> before) {
        List<Block> seen = before.subList(group.from(), group.to());
        List<Block> said =
                group.units().stream().flatMap(unit -> unit.read().stream()).toList();
        return words(reading.shown(said)).equals(words(seen)) ? List.of() : seen.subList(0, 1);
    }

    /** Without addresses: where a link leads within the page is not known of a part of it. */
    private String words(List<Block> blocks) {
        return reading.written(blocks).replaceAll("\\]\\([^)]*\\)", "]");
    }

    /** In the order of the text. */
    List<Step> steps() {
        return steps;
    }

    /** @param room where blocks go if there is no unit to put them beside */
    void add(List<Unit> units, List<Block> before, List<Block> after, Room room) {
        int[] places = Alignment.of(before, after);
        List<Unit> changed = new ArrayList<>();
        int next = 0;
        int behind = -1;
        boolean title = false;
        Unit last = null;
        for (Group group : Group.of(before, units)) {
            if (!group.isSeen()) {
                continue;
            }
            if (!isKept(group, places)) {
                changed.addAll(group.units());
                titles.addAll(unsaid(group, before));
                continue;
            }
            List<Block> between = after.subList(next, places[group.from()]);
            boolean isTitle = group.units().isEmpty();
            boolean belowTitle = title && !isTitle;
            if (between.isEmpty() && !changed.isEmpty() && !isTitle) {
                adjoin(last, group.units().get(0));
            }
            replace(changed, between, behind >= 0 && !belowTitle ? behind : isTitle ? room.start() : first(group));
            changed.clear();
            next = places[group.to() - 1] + 1;
            title = isTitle;
            behind = isTitle ? behind : last(group);
            last = isTitle ? null : group.units().get(group.units().size() - 1);
        }
        replace(changed, after.subList(next, after.size()), behind < 0 ? room.end() : behind);
    }

    /** The content of the page or of a box. */
    record Room(int start, int end) {}

    private static int first(Group group) {
        return group.units().get(0).start();
    }

    private static int last(Group group) {
        return group.units().get(group.units().size() - 1).end();
    }

    private static boolean isKept(Group group, int[] places) {
        for (int i = group.from(); i < group.to(); i++) {
            if (places[i] < 0 || places[i] != places[group.from()] + i - group.from()) {
                return false;
            }
        }
        return true;
    }

    private void adjoin(@Nullable Unit line, Unit next) {
        if (line != null && line.isLine() && next.isLine()) {
            steps.add(new Step.Enclose(line));
        }
    }

    /** @param at where the blocks go if there is no unit that they replace */
    private void replace(List<Unit> units, List<Block> blocks, int at) {
        List<Unit> seen = units.stream().filter(unit -> !unit.shown().isEmpty()).toList();
        if (seen.size() == 1 && Pair.isMarkdown(seen.get(0)) && !blocks.isEmpty()) {
            steps.add(new Step.Retext(Pair.plainBody(seen.get(0)).orElseThrow(), reading.written(blocks)));
            return;
        }
        int next = 0;
        int place = at;
        for (Unit unit : seen) {
            int like = Pair.find(unit, blocks, next);
            if (like < 0) {
                steps.add(new Step.Replace(unit, List.of()));
            } else {
                insert(unit.start(), blocks.subList(next, like));
                pair(unit, blocks.get(like));
                next = like + 1;
            }
            place = unit.end();
        }
        insert(place, blocks.subList(next, blocks.size()));
    }

    private void insert(int at, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            steps.add(new Step.Insert(at, blocks));
        }
    }

    private void pair(Unit unit, Block block) {
        Block before = unit.shown().get(0);
        Optional<Unit.Inside> inside = Pair.isSameBox(before, block) ? unit.inside() : Optional.empty();
        if (inside.isPresent()) {
            List<Block> was = List.copyOf(inside(before));
            add(inside.get().units(), was, inside(block), inside.get().room());
            unit.nodes().get(0).children("ac:adf-fallback").forEach(copy -> steps.add(new Step.Drop(copy)));
        } else if (before instanceof Block.Code was
                && block instanceof Block.Code now
                && Pair.isSameButText(unit, was, now)) {
            steps.add(new Step.Retext(Pair.plainBody(unit).orElseThrow(), now.text()));
        } else {
            steps.add(new Step.Replace(unit, List.of(block)));
        }
    }

    private static List<Block> inside(Block box) {
        List<Block> inside = Block.inside(box);
        return inside == null ? List.of() : inside;
    }
}
