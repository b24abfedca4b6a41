package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Inline.Styled;
import java.util.ArrayList;
import java.util.List;

/** Adds a style to a whole line, and takes styles away. */
final class Marks {

    private Marks() {}

    static List<Inline> add(Style style, List<Inline> content) {
        return List.of(new Styled(style, without(style, content)));
    }

    /** One delimiter run within another of its kind would end it. */
    static List<Inline> without(Style style, List<Inline> content) {
        List<Inline> out = new ArrayList<>(content.size());
        for (Inline inline : content) {
            if (inline instanceof Styled styled) {
                List<Inline> inner = without(style, styled.content());
                if (styled.style() == style) {
                    out.addAll(inner);
                } else {
                    out.add(new Styled(styled.style(), inner));
                }
            } else if (inline instanceof Inline.Link link) {
                out.add(new Inline.Link(link.target(), without(style, link.content())));
            } else {
                out.add(inline);
            }
        }
        return out;
    }
}
