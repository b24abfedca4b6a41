package io.github.camelconfluence.search.access;

/** A user name or e-mail address in the form in which two of them are compared. */
final class Login {

    private Login() {}

    /**
     * In lower case; but what only looks like an ASCII letter, such as the Kelvin sign, does not become one, so that nobody
     * takes another's name with it.
     */
    static String folded(String login) {
        StringBuilder folded = new StringBuilder();
        login.strip().codePoints().forEach(letter -> {
            int lower = Character.toLowerCase(letter);
            folded.appendCodePoint(letter > 127 && lower <= 127 ? letter : lower);
        });
        return folded.toString();
    }
}
