package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;

/** A heading, the blocks below it up to the next heading, and the sections below it. */
final class Section {

    final int level;
    final List<String> path;
    final Chunk.Start start;
    final List<Block> blocks = new ArrayList<>();
    final List<Section> children = new ArrayList<>();

    Section(int level, List<String> path, Chunk.Start start) {
        this.level = level;
        this.path = path;
        this.start = start;
    }

    /** Whether it says nothing of its own: then its heading goes with the first section below it. */
    boolean isBare() {
        return !children.isEmpty() && blocks.stream().allMatch(block -> block instanceof Block.Heading);
    }
}
