package io.github.camelconfluence.content.model;

import java.util.List;

/** The bare words of inlines. */
public final class Words {

    private Words() {}

    public static String of(List<Inline> inlines) {
        StringBuilder out = new StringBuilder();
        append(inlines, out);
        return out.toString();
    }

    private static void append(List<Inline> inlines, StringBuilder out) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Styled styled) {
                append(styled.content(), out);
            } else if (inline instanceof Inline.Link link) {
                append(link.content(), out);
            } else {
                out.append(word(inline));
            }
        }
    }

    private static String word(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return text.text();
        }
        if (inline instanceof Inline.CodeSpan code) {
            return code.text();
        }
        if (inline instanceof Inline.Formula formula) {
            return formula.tex();
        }
        if (inline instanceof Inline.Date date) {
            return date.day();
        }
        if (inline instanceof Inline.Status status) {
            return status.title();
        }
        if (inline instanceof Inline.Mention mention) {
            return "@" + (mention.name().isEmpty() ? mention.userId() : mention.name());
        }
        if (inline instanceof Inline.Image image) {
            return image.alternative();
        }
        return inline instanceof Inline.Break ? " " : "";
    }
}
