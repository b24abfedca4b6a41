package io.github.camelconfluence.content.chunk;

import java.util.ArrayList;
import java.util.List;

/** Joins sections under the same heading that are too short to be found alone. */
final class Siblings {

    private final Measure measure;
    private final ChunkLimits limits;

    Siblings(Measure measure, ChunkLimits limits) {
        this.measure = measure;
        this.limits = limits;
    }

    /** @param path of the heading above them all */
    List<Draft> join(List<List<Draft>> sections, List<String> path) {
        List<List<Draft>> joined = new ArrayList<>();
        List<Draft> run = new ArrayList<>();
        for (List<Draft> section : sections) {
            if (section.isEmpty()) {
                continue;
            }
            if (isShort(section)) {
                run.add(section.get(0));
            } else {
                groups(run, path, joined);
                run.clear();
                joined.add(section);
            }
        }
        groups(run, path, joined);
        return loners(joined, path);
    }

    private boolean isShort(List<Draft> section) {
        return section.size() == 1 && section.get(0).tokens() < limits.min();
    }

    /** The next to each other are cut like a section that is too long, by their headings, so that edits move no boundary. */
    private void groups(List<Draft> run, List<String> path, List<List<Draft>> joined) {
        if (run.isEmpty()) {
            return;
        }
        int[] sizes = run.stream().mapToInt(Draft::tokens).toArray();
        int[] ranks = run.stream()
                .mapToInt(draft ->
                        Units.rank(draft.start().words() + draft.start().before()))
                .toArray();
        for (Cutter.Range range : new Cutter(sizes, ranks, limits.min()).groups(limits.target(), this::always)) {
            List<Draft> group = run.subList(range.from(), range.to());
            Draft draft = range.isSingle() ? group.get(0) : Draft.joined(group, path, measure);
            joined.add(draft.tokens() <= limits.max() ? List.of(draft) : List.copyOf(group));
        }
    }

    private boolean always(Cutter.Range range) {
        return true;
    }

    /** What is still short goes with the section before it, or else the one after it, unless that has become several. */
    private List<Draft> loners(List<List<Draft>> joined, List<String> path) {
        List<List<Draft>> kept = new ArrayList<>();
        for (List<Draft> section : joined) {
            List<Draft> before = kept.isEmpty() ? List.of() : kept.get(kept.size() - 1);
            boolean together = before.size() == 1
                    && section.size() == 1
                    && (isShort(section) || isShort(before))
                    && before.get(0).tokens() + section.get(0).tokens() <= limits.target();
            Draft both = together ? Draft.joined(List.of(before.get(0), section.get(0)), path, measure) : null;
            if (both != null && both.tokens() <= limits.max()) {
                kept.set(kept.size() - 1, List.of(both));
            } else {
                kept.add(section);
            }
        }
        return kept.stream().flatMap(List::stream).toList();
    }
}
