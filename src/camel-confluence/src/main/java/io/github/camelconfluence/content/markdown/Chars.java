package io.github.camelconfluence.content.markdown;

/** What the rules on delimiter runs ask about a character: https://spec.commonmark.org/0.31.2/#delimiter-run */
final class Chars {

    /** Stands for the beginning and the end of a line. */
    static final int LINE_END = '\n';

    private Chars() {}

    static boolean isSpace(int c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }

    static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Parsers differ on whether symbols such as emoji count as punctuation: to be safe inside a mark they do. */
    static boolean maybePunctuation(int c) {
        return isPunctuation(c)
                || switch (Character.getType(c)) {
                    case Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.OTHER_SYMBOL,
                            Character.NON_SPACING_MARK,
                            Character.FORMAT -> c >= 128;
                    default -> false;
                };
    }

    /** Whether a mark may begin after this character, or end before it, whatever its own first or last character is. */
    static boolean separates(int c) {
        return isSpace(c) || isPunctuation(c);
    }

    static int last(CharSequence text) {
        return text.isEmpty() ? LINE_END : Character.codePointBefore(text, text.length());
    }
}
