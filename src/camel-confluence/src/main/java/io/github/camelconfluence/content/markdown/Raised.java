package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import java.util.List;
import java.util.Optional;

/** Digits and signs above or below the line as characters of their own, which need no markup. */
final class Raised {

    private static final String PLAIN = "0123456789+-=()n";
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String SUBSCRIPT = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    private Raised() {}

    /** Empty if not all of it has such characters, or if the style is another one. */
    static Optional<String> text(Style style, List<Inline> content) {
        boolean raised = style == Style.SUPERSCRIPT || style == Style.SUBSCRIPT;
        if (!raised || content.size() != 1 || !(content.get(0) instanceof Inline.Text text)) {
            return Optional.empty();
        }
        String signs = style == Style.SUPERSCRIPT ? SUPERSCRIPT : SUBSCRIPT;
        StringBuilder out = new StringBuilder(text.text().length());
        for (int i = 0; i < text.text().length(); i++) {
            int at = PLAIN.indexOf(text.text().charAt(i));
            if (at < 0) {
                return Optional.empty();
            }
            out.append(signs.charAt(at));
        }
        return Optional.of(out.toString());
    }
}
