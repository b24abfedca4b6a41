package io.github.camelconfluence.content.chunk;

/**
 * Sizes in tokens of a chunk's text; its context is not counted.
 *
 * @param target about how long a chunk should be where text has to be cut or joined
 * @param max what no chunk exceeds
 * @param min what is shorter is joined with its neighbour under the same heading
 * @param overlap how much of the sentences before is repeated where a paragraph had to be cut
 */
public record ChunkLimits(int target, int max, int min, int overlap) {

    public static final ChunkLimits DEFAULT = new ChunkLimits(350, 512, 80, 0);
}
