package io.github.camelconfluence.content.model;

import java.util.List;

/** A page body: its blocks in reading order. */
public record Document(List<Block> blocks) {

    /** Readers nest no deeper than this, so that whoever walks a document may recurse. */
    public static final int MAX_DEPTH = 128;

    public Document {
        blocks = List.copyOf(blocks);
    }
}
