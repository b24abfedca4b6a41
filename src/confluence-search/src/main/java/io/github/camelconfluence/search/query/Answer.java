package io.github.camelconfluence.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a question, and where it says so. Without a source there is no answer.
 *
 * @param text plain text, with numbers of the sources in brackets: {@code [1]}
 * @param sources those that the text names, and no others, numbered from 1 in the order in which it names them
 * @param note why the answer is not what was hoped for; null when there is nothing to say
 */
public record Answer(
        By by, String text, List<Source> sources, @Nullable String note) {

    /** Whose words an answer is made of. */
    public enum By {
        /** A chat model's, from the passages. */
        MODEL,
        /** The passages' own. */
        PASSAGES,
        /** Nobody's: nothing was found. */
        NOBODY
    }

    public record Source(int number, Passage passage) {}

    private static final String NOTHING_FOUND =
            "Nothing was found about this, among the pages that may be read by whoever asked.";

    static Answer nothingFound() {
        return new Answer(By.NOBODY, NOTHING_FOUND, List.of(), null);
    }

    Answer with(String why) {
        return new Answer(by, text, sources, why);
    }
}
