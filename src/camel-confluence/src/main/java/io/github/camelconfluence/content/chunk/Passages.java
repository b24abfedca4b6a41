package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;

/** Cuts what is too long and joins what is too short, section by section. */
final class Passages {

    private final Measure measure;
    private final ChunkLimits limits;
    private final Siblings siblings;

    Passages(Measure measure, ChunkLimits limits) {
        this.measure = measure;
        this.limits = limits;
        this.siblings = new Siblings(measure, limits);
    }

    List<Draft> of(Section page) {
        return of(page, List.of());
    }

    /** @param above headings that have nothing of their own */
    private List<Draft> of(Section section, List<Block> above) {
        List<Block> own = new ArrayList<>(above);
        own.addAll(section.blocks);
        List<List<Draft>> parts = new ArrayList<>();
        boolean bare = section.isBare();
        if (!bare) {
            parts.add(cut(section, own));
        }
        for (Section child : section.children) {
            parts.add(of(child, bare && parts.isEmpty() ? own : List.of()));
        }
        return parts.size() == 1 ? parts.get(0) : siblings.join(parts, section.path);
    }

    private List<Draft> cut(Section section, List<Block> blocks) {
        if (blocks.isEmpty()) {
            return List.of();
        }
        if (!Bulk.exceeds(blocks, limits.max())) {
            Draft whole = Draft.of(section.path, section.start, blocks, measure);
            if (whole.tokens() <= limits.max()) {
                return List.of(whole);
            }
        }
        List<Unit> units = Units.of(blocks, measure, limits);
        List<Draft> drafts = new ArrayList<>();
        for (Cutter.Range range : ranges(units)) {
            add(section, units.subList(range.from(), range.to()), drafts);
        }
        return drafts;
    }

    private List<Cutter.Range> ranges(List<Unit> units) {
        int[] sizes = units.stream().mapToInt(Unit::tokens).toArray();
        int[] ranks = units.stream().mapToInt(Unit::rank).toArray();
        return new Cutter(sizes, ranks, Math.max(limits.min(), limits.target() / 2))
                .groups(limits.max(), range -> fits(units.subList(range.from(), range.to())));
    }

    private boolean fits(List<Unit> units) {
        return measure.tokens(measure.text(Unit.blocks(units))) <= limits.max();
    }

    /** What is too long even alone, because of what it stands in, goes without that, and is cut as bare text if need be. */
    private void add(Section section, List<Unit> units, List<Draft> drafts) {
        Draft draft = Draft.of(section.path, section.start, Unit.blocks(units), measure);
        if (draft.tokens() <= limits.max()) {
            drafts.add(draft);
            return;
        }
        List<Block> alone = units.stream().map(Unit::block).toList();
        for (String piece : Scissors.cut(measure.text(alone), measure, limits.max())) {
            drafts.add(Draft.of(section.path, section.start, List.of(new Block.Verbatim(piece)), measure));
        }
    }
}
