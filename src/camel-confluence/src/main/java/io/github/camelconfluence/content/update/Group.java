package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of the Markdown and the units of the page that say the same: mostly one of each. There are more where Markdown
 * sees two units as one block, none of the one where a title stands in Markdown alone, or where nothing is seen of a unit.
 */
record Group(int from, int to, List<Unit> units) {

    boolean isSeen() {
        return from < to;
    }

    static List<Group> of(List<Block> blocks, List<Unit> units) {
        List<Block> shown = new ArrayList<>();
        List<Integer> unitOf = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            for (Block block : units.get(i).shown()) {
                shown.add(block);
                unitOf.add(i);
            }
        }
        Groups groups = new Groups(units);
        int[] places = Alignment.of(blocks, shown);
        int block = 0;
        int place = 0;
        while (block < places.length || place < shown.size()) {
            int next = block;
            while (next < places.length && places[next] < 0) {
                next++;
            }
            int nextPlace = next < places.length ? places[next] : shown.size();
            if (next > block || nextPlace > place) {
                groups.add(block, next, unitOf.subList(place, nextPlace));
            }
            if (next < places.length) {
                groups.add(next, next + 1, unitOf.subList(nextPlace, nextPlace + 1));
            }
            block = next + 1;
            place = nextPlace + 1;
        }
        return groups.list();
    }

    /** Joins what shares a unit. */
    private static final class Groups {

        private record Stretch(int from, int to, int firstUnit, int lastUnit) {}

        private final List<Unit> units;
        private final List<Stretch> stretches = new ArrayList<>();
        private int lastUnit = -1;

        Groups(List<Unit> units) {
            this.units = units;
        }

        void add(int from, int to, List<Integer> unitsOfBlocks) {
            int first = unitsOfBlocks.isEmpty() ? -1 : unitsOfBlocks.get(0);
            int last = unitsOfBlocks.isEmpty() ? -1 : unitsOfBlocks.get(unitsOfBlocks.size() - 1);
            int joinedFrom = from;
            while (first >= 0 && first <= lastUnit) {
                Stretch before = stretches.remove(stretches.size() - 1);
                joinedFrom = before.from();
                if (before.firstUnit() >= 0) {
                    first = before.firstUnit();
                    break;
                }
            }
            stretches.add(new Stretch(joinedFrom, to, first, last));
            lastUnit = Math.max(lastUnit, last);
        }

        List<Group> list() {
            return stretches.stream()
                    .map(s -> new Group(
                            s.from(),
                            s.to(),
                            s.firstUnit() < 0 ? List.of() : units.subList(s.firstUnit(), s.lastUnit() + 1)))
                    .toList();
        }
    }
}
