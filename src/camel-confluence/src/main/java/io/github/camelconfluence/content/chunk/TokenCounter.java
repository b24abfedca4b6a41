package io.github.camelconfluence.content.chunk;

/**
 * Counts tokens as the model does that will read the chunks. Must be safe for use by many threads, and give the same answer
 * for the same text.
 */
@FunctionalInterface
public interface TokenCounter {

    int count(String text);

    /** An estimate that needs no model: four letters of Latin script a token, one character of Chinese or Japanese. */
    static TokenCounter estimate() {
        return new Estimate();
    }

    /**
     * An encoding of OpenAI's models, such as {@code cl100k_base} or {@code o200k_base}.
     *
     * @throws IllegalStateException when jtokkit is not on the class path
     */
    static TokenCounter encoding(String name) {
        try {
            return new ModelEncoding(name);
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException("com.knuddels:jtokkit is not on the class path", missing);
        }
    }
}
