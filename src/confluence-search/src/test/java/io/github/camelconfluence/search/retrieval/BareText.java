package io.github.camelconfluence.search.retrieval;

/** Markdown without its marks, whole or cut anywhere, so that passages of any splitter can be compared with a snippet. */
final class BareText {

    private static final String MARKS = "*_`|\\~[]";

    private BareText() {}

    static String of(String markdown) {
        StringBuilder bare = new StringBuilder();
        for (int at = 0; at < markdown.length(); at++) {
            char character = markdown.charAt(at);
            if (character == ']' && markdown.startsWith("(", at + 1)) {
                int end = markdown.indexOf(')', at);
                at = end < 0 ? at : end;
            } else if (MARKS.indexOf(character) < 0) {
                bare.append(character);
            }
        }
        return String.join(" ", bare.toString().strip().split("\\s+"));
    }
}
