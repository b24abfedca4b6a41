package io.github.camelconfluence.content.model;

/** Which characters are white space to a reader of the page. */
public final class WhiteSpace {

    private WhiteSpace() {}

    /** Spaces of any width are one to a search index: no-break spaces mostly come from editors, not from authors. */
    public static boolean collapses(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u202f';
    }

    /** Whether no character of the text is more than white space. */
    static boolean isAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!collapses(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Zero-width space, word joiner and byte order mark are left by editors as cursor targets; a soft hyphen would cut a word in
     * two for whoever searches it.
     */
    public static boolean shows(char c) {
        return c != '\u200b' && c != '\u00ad' && c != '\u2060' && c != '\ufeff' && c != '\u007f' && c < '\ufffe';
    }
}
