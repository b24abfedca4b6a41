package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Inline.Text;
import java.util.ArrayList;
import java.util.List;

/** Takes what keeps a mark from being seen off the edges of its content. */
final class Peel {

    private Peel() {}

    static Inline first(List<Inline> rest, Styled mark) {
        Inline first = rest.remove(0);
        if (first instanceof Text text) {
            return leading(text.text(), rest);
        }
        if (first instanceof Styled inner && Edges.joins(mark, inner)) {
            List<Inline> content = new ArrayList<>(inner.content());
            Inline peeled = first(content, inner);
            if (!content.isEmpty()) {
                rest.add(0, new Styled(inner.style(), content));
            }
            return peeled;
        }
        return Fit.bare(first, mark.style());
    }

    static Inline last(List<Inline> rest, Styled mark) {
        Inline last = rest.remove(rest.size() - 1);
        if (last instanceof Text text) {
            return trailing(text.text(), rest);
        }
        if (last instanceof Styled inner && Edges.joins(mark, inner)) {
            List<Inline> content = new ArrayList<>(inner.content());
            Inline peeled = last(content, inner);
            if (!content.isEmpty()) {
                rest.add(new Styled(inner.style(), content));
            }
            return peeled;
        }
        return Fit.bare(last, mark.style());
    }

    private static Inline leading(String text, List<Inline> rest) {
        int end = 0;
        while (end < text.length() && Chars.maybePunctuation(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end < text.length()) {
            rest.add(0, new Text(text.substring(end)));
        }
        return new Text(text.substring(0, end));
    }

    private static Inline trailing(String text, List<Inline> rest) {
        int from = text.length();
        while (from > 0 && Chars.maybePunctuation(text.codePointBefore(from))) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        if (from > 0) {
            rest.add(new Text(text.substring(0, from)));
        }
        return new Text(text.substring(from));
    }

    static void leadingSpace(List<Inline> rest, List<Inline> before) {
        if (rest.isEmpty()) {
            return;
        }
        Inline first = rest.get(0);
        if (first instanceof Text text && text.text().startsWith(" ")) {
            before.add(new Text(" "));
            rest.remove(0);
            if (!text.text().isBlank()) {
                rest.add(0, new Text(text.text().stripLeading()));
            }
        } else if (first instanceof Styled inner && Edges.isDelimited(inner)) {
            List<Inline> content = new ArrayList<>(inner.content());
            leadingSpace(content, before);
            rest.remove(0);
            if (!content.isEmpty()) {
                rest.add(0, new Styled(inner.style(), content));
            }
        }
    }

    static void trailingSpace(List<Inline> rest, List<Inline> after) {
        if (rest.isEmpty()) {
            return;
        }
        Inline last = rest.get(rest.size() - 1);
        if (last instanceof Text text && text.text().endsWith(" ")) {
            after.add(0, new Text(" "));
            rest.remove(rest.size() - 1);
            if (!text.text().isBlank()) {
                rest.add(new Text(text.text().stripTrailing()));
            }
        } else if (last instanceof Styled inner && Edges.isDelimited(inner)) {
            List<Inline> content = new ArrayList<>(inner.content());
            trailingSpace(content, after);
            rest.remove(rest.size() - 1);
            if (!content.isEmpty()) {
                rest.add(new Styled(inner.style(), content));
            }
        }
    }
}
