package io.github.camelconfluence.content.markdown;

/** Fenced code: the fence is longer than any run of backticks in the text. */
final class Fence {

    private Fence() {}

    static String around(String language, String text) {
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + info(language) + "\n" + text + "\n" + fence;
    }

    static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** An info string is one word here: neither backticks nor white space belong in it. */
    private static String info(String language) {
        StringBuilder info = new StringBuilder(language.length());
        language.chars()
                .filter(c -> c > ' ' && c != '`' && c != '\\' && c != '&')
                .forEach(c -> info.append((char) c));
        return info.toString();
    }
}
