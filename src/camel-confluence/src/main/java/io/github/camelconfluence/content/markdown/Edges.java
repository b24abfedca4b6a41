package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Inline.Text;

/** The characters a Markdown parser will see at the edges of an inline. */
final class Edges {

    private Edges() {}

    /** The first character within a mark, behind all delimiters that join the mark's own run. */
    static int first(Inline inline, Styled mark) {
        if (inline instanceof Styled inner && joins(mark, inner)) {
            return first(inner.content().get(0), inner);
        }
        return written(inline);
    }

    /** The last character within a mark, before all delimiters that join the mark's own run. */
    static int last(Inline inline, Styled mark) {
        if (inline instanceof Styled inner && joins(mark, inner)) {
            return last(inner.content().get(inner.content().size() - 1), inner);
        }
        return lastWritten(inline);
    }

    /** What stands before an inline: the delimiters of two marks side by side make one run as well. */
    static int before(Inline inline, Inline previous) {
        return inline instanceof Styled mark && previous instanceof Styled other && joins(mark, other)
                ? last(previous, mark)
                : lastWritten(previous);
    }

    /** What stands after an inline, in the same way. */
    static int after(Inline inline, Inline next) {
        return inline instanceof Styled mark && next instanceof Styled other && joins(mark, other)
                ? first(next, mark)
                : written(next);
    }

    /** Whether the delimiters of two marks, one at the edge of the other, make one run of stars. */
    static boolean joins(Styled mark, Styled inner) {
        return isStarred(mark) && isStarred(inner);
    }

    private static boolean isStarred(Styled styled) {
        return styled.style() == Style.STRONG || styled.style() == Style.EMPHASIS;
    }

    /** The first character that is really written. */
    static int written(Inline inline) {
        if (inline instanceof Text text) {
            return text.text().codePointAt(0);
        }
        if (inline instanceof Styled styled) {
            return isStarred(styled) ? '*' : isDelimited(styled) ? '~' : '<';
        }
        if (inline instanceof Inline.Break) {
            return Chars.LINE_END;
        }
        if (inline instanceof Inline.Image) {
            return '!';
        }
        return inline instanceof Inline.Link ? '[' : inline instanceof Inline.CodeSpan ? '`' : '$';
    }

    /** The last character that is really written. */
    static int lastWritten(Inline inline) {
        if (inline instanceof Text text) {
            return text.text().codePointBefore(text.text().length());
        }
        return inline instanceof Inline.Break ? Chars.LINE_END : inline instanceof Styled ? '*' : ')';
    }

    /** Whether the style is written with delimiter runs. */
    static boolean isDelimited(Styled styled) {
        return switch (styled.style()) {
            case STRONG, EMPHASIS, STRIKE -> true;
            case UNDERLINE, SUBSCRIPT, SUPERSCRIPT -> false;
        };
    }
}
