package io.github.camelconfluence;

import static io.github.camelconfluence.OptionValues.atLeast;

import io.github.camelconfluence.content.chunk.ChunkLimits;
import io.github.camelconfluence.content.chunk.Chunker;
import io.github.camelconfluence.content.chunk.TokenCounter;

/** How an endpoint's options want contents cut into chunks; made, and so checked, when the endpoint is created. */
record Chunking(ChunkLimits limits, TokenCounter counter, String counterName) {

    private static final String ESTIMATE = "estimate";

    /** Below this, titles and the frames of tables and code would leave no room for what they are about. */
    private static final int LEAST_MAX = 64;

    static Chunking of(ConfluenceConfiguration options) {
        int target = options.getChunkTarget();
        int max = atLeast(LEAST_MAX, "chunkMax", options.getChunkMax());
        int min = atLeast(0, "chunkMin", options.getChunkMin());
        int overlap = atLeast(0, "chunkOverlap", options.getChunkOverlap());
        if (target > max) {
            throw new IllegalArgumentException("Option chunkTarget is " + target + ", but chunkMax is " + max
                    + ": lower chunkTarget, or raise chunkMax to at least " + target);
        }
        if (min >= target) {
            throw new IllegalArgumentException("Option chunkMin is " + min + ", but chunkTarget is " + target
                    + ": chunkMin must be below chunkTarget");
        }
        if (overlap > target / 2) {
            throw new IllegalArgumentException("Option chunkOverlap is " + overlap + ", but chunkTarget is " + target
                    + ": chunkOverlap must be at most half of it");
        }
        Object counter = options.getTokenCounter();
        return new Chunking(
                new ChunkLimits(target, max, min, overlap),
                counter(counter),
                counter instanceof TokenCounter own
                        ? own.getClass().getName()
                        : counter.toString().strip());
    }

    private static TokenCounter counter(Object given) {
        if (given instanceof TokenCounter own) {
            return own;
        }
        String name = OptionValues.given(given.toString(), ESTIMATE);
        return switch (name) {
            case ESTIMATE -> TokenCounter.estimate();
            case "cl100k_base", "o200k_base" -> encoding(name);
            default ->
                throw new IllegalArgumentException("Option tokenCounter is '" + name
                        + "': use estimate, cl100k_base, o200k_base, or #bean:name of a "
                        + TokenCounter.class.getName());
        };
    }

    private static TokenCounter encoding(String name) {
        try {
            return TokenCounter.encoding(name);
        } catch (IllegalStateException missing) {
            throw new IllegalArgumentException(
                    "Option tokenCounter is " + name + ", and " + missing.getMessage()
                            + ": add that jar (version 1.1.0), or use tokenCounter=estimate",
                    missing);
        }
    }

    Chunker chunker() {
        return new Chunker(limits, counter);
    }

    /** Of everything that decides what chunks say. */
    String fingerprint() {
        return limits + " " + counterName + " " + Chunker.VERSION;
    }
}
