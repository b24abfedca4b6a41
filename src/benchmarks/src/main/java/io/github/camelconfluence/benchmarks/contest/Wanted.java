package io.github.camelconfluence.benchmarks.contest;

/** What is to be read of each page. */
public enum Wanted {
    BODIES("bodies only"),
    /** Labels and ancestors besides: what the component reads unless it is told otherwise. */
    USUAL("as by default"),
    /** Labels, restrictions, ancestors, comments and what is attached, besides. */
    EVERYTHING("everything");

    private final String words;

    Wanted(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
