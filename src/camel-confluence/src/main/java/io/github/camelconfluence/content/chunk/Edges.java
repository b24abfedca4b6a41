package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/** Where text was cut: no white space stands at its edges, since marks such as {@code **} do not hold beside it. */
final class Edges {

    private Edges() {}

    static List<Inline> trimmed(List<Inline> content) {
        List<Inline> trimmed = new ArrayList<>(content);
        trim(trimmed, true);
        trim(trimmed, false);
        return trimmed;
    }

    private static void trim(List<Inline> content, boolean start) {
        while (!content.isEmpty()) {
            int edge = start ? 0 : content.size() - 1;
            Inline inline = content.get(edge);
            Inline kept = trim(inline, start);
            if (!isEmpty(kept)) {
                content.set(edge, kept);
                return;
            }
            content.remove(edge);
        }
    }

    private static Inline trim(Inline inline, boolean start) {
        if (inline instanceof Inline.Text text) {
            return new Inline.Text(trim(text.text(), start));
        }
        if (inline instanceof Inline.Styled styled) {
            List<Inline> content = new ArrayList<>(styled.content());
            trim(content, start);
            return new Inline.Styled(styled.style(), content);
        }
        return inline;
    }

    private static String trim(String text, boolean start) {
        int from = 0;
        int to = text.length();
        while (start && from < to && WhiteSpace.collapses(text.charAt(from))) {
            from++;
        }
        while (!start && from < to && WhiteSpace.collapses(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isEmpty(Inline inline) {
        return inline instanceof Inline.Break
                || inline instanceof Inline.Text text && text.text().isEmpty()
                || inline instanceof Inline.Styled styled && styled.content().isEmpty();
    }
}
