package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Inline.Text;
import java.util.List;

/** The character a Markdown parser will see at the edge of an inline, delimiter runs aside. */
final class Edges {

    private Edges() {}

    static int first(List<Inline> content, int otherwise) {
        return content.isEmpty() ? otherwise : first(content.get(0), otherwise);
    }

    private static int first(Inline inline, int otherwise) {
        if (inline instanceof Text text) {
            return text.text().codePointAt(0);
        }
        if (inline instanceof Styled styled && isDelimited(styled)) {
            return first(styled.content(), otherwise);
        }
        return written(inline);
    }

    static int last(List<Inline> content, int otherwise) {
        return content.isEmpty() ? otherwise : last(content.get(content.size() - 1), otherwise);
    }

    private static int last(Inline inline, int otherwise) {
        if (inline instanceof Text text) {
            return text.text().codePointBefore(text.text().length());
        }
        if (inline instanceof Styled styled && isDelimited(styled)) {
            return last(styled.content(), otherwise);
        }
        return inline instanceof Inline.Break ? Chars.LINE_END : ')';
    }

    /** The first character that is really written. */
    static int written(Inline inline) {
        if (inline instanceof Text text) {
            return text.text().codePointAt(0);
        }
        if (inline instanceof Styled styled) {
            return isDelimited(styled) ? '*' : '<';
        }
        if (inline instanceof Inline.Break) {
            return Chars.LINE_END;
        }
        if (inline instanceof Inline.Image) {
            return '!';
        }
        return inline instanceof Inline.Link ? '[' : inline instanceof Inline.CodeSpan ? '`' : '$';
    }

    /** Whether the style is written with delimiter runs. */
    static boolean isDelimited(Styled styled) {
        return switch (styled.style()) {
            case STRONG, EMPHASIS, STRIKE -> true;
            case UNDERLINE, SUBSCRIPT, SUPERSCRIPT -> false;
        };
    }
}
