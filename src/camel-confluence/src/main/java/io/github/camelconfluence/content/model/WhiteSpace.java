package io.github.camelconfluence.content.model;

/** Which characters are white space to a reader of the page. */
public final class WhiteSpace {

    private WhiteSpace() {}

    /** Spaces of any width are one to a search index: no-break spaces mostly come from editors, not from authors. */
    public static boolean collapses(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u202f';
    }

    /**
     * Zero-width space, word joiner and byte order mark are left by editors as cursor targets; a soft hyphen would cut a word in
     * two for whoever searches it.
     */
    public static boolean shows(char c) {
        return c != '\u200b' && c != '\u00ad' && c != '\u2060' && c != '\ufeff' && c != '\u007f' && c < '\ufffe';
    }
}
