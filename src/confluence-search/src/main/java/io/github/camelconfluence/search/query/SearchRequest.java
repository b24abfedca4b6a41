package io.github.camelconfluence.search.query;

import java.util.List;

/**
 * What is asked for.
 *
 * @param spaces keys of spaces, one of which a passage is in; empty for all
 * @param labels all of which a passage's content carries
 * @param most at most so many passages
 */
public record SearchRequest(String question, List<String> spaces, List<String> labels, int most) {

    public static final int DEFAULT_MOST = 10;
    public static final int LARGEST_MOST = 50;
    public static final int LONGEST_QUESTION = 1_000;

    /** Of {@code most}, to follow its name. */
    public static final String WHICH_MOST = "must be a whole number from 1 to " + LARGEST_MOST;

    private static final String NO_CONTROLS = "must not contain control characters";
    private static final int MOST_NAMES = 50;
    /** Neither space keys nor labels can be longer in Confluence. */
    private static final int LONGEST_NAME = 255;

    public SearchRequest {
        question = question.strip();
        if (question.isEmpty()) {
            throw new InvalidSearchException("question", "must not be blank");
        }
        if (question.length() > LONGEST_QUESTION) {
            throw new InvalidSearchException("question", "must not be longer than " + LONGEST_QUESTION + " characters");
        }
        if (question.codePoints().anyMatch(SearchRequest::isUnprintable)) {
            throw new InvalidSearchException("question", NO_CONTROLS);
        }
        if (most < 1 || most > LARGEST_MOST) {
            throw new InvalidSearchException("k", WHICH_MOST);
        }
        spaces = names("space", spaces);
        labels = names("label", labels);
    }

    private static List<String> names(String parameter, List<String> given) {
        if (given.size() > MOST_NAMES) {
            throw new InvalidSearchException(parameter, "must not be given more than " + MOST_NAMES + " times");
        }
        if (given.stream().anyMatch(String::isBlank)) {
            throw new InvalidSearchException(parameter, "must not be blank: leave it away to search everywhere");
        }
        if (given.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new InvalidSearchException(parameter, "must not be longer than " + LONGEST_NAME + " characters");
        }
        if (given.stream().anyMatch(name -> name.codePoints().anyMatch(Character::isISOControl))) {
            throw new InvalidSearchException(parameter, NO_CONTROLS);
        }
        return given.stream().map(String::strip).distinct().toList();
    }

    /** Lines are pasted; the rest is nobody's question, and some stores refuse it. */
    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }
}
