package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Link;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Inline.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a mark fit where Markdown would not see it: a delimiter between a letter and punctuation inside of the mark does
 * not count (common in Chinese and Japanese, which write no spaces). The punctuation then goes outside, a link takes the
 * mark inside, code goes without it.
 */
record Fit(List<Inline> before, List<Inline> content, List<Inline> after) {

    static Fit of(Style style, List<Inline> content, int preceding, int following) {
        List<Inline> rest = new ArrayList<>(content);
        List<Inline> before = new ArrayList<>();
        if (!Chars.separates(preceding)) {
            while (!rest.isEmpty() && Chars.maybePunctuation(Edges.first(rest, Chars.LINE_END))) {
                Inline first = rest.remove(0);
                before.add(first instanceof Text text ? leading(text.text(), rest) : bare(first, style));
            }
            moveLeadingSpace(rest, before);
        }
        List<Inline> after = new ArrayList<>();
        if (!Chars.separates(following)) {
            while (!rest.isEmpty() && Chars.maybePunctuation(Edges.last(rest, Chars.LINE_END))) {
                Inline last = rest.remove(rest.size() - 1);
                after.add(0, last instanceof Text text ? trailing(text.text(), rest) : bare(last, style));
            }
            moveTrailingSpace(rest, after);
        }
        return new Fit(before, rest, after);
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

    private static void moveLeadingSpace(List<Inline> rest, List<Inline> before) {
        if (!rest.isEmpty() && rest.get(0) instanceof Text text && text.text().startsWith(" ")) {
            before.add(new Text(" "));
            rest.remove(0);
            if (!text.text().isBlank()) {
                rest.add(0, new Text(text.text().stripLeading()));
            }
        }
    }

    private static void moveTrailingSpace(List<Inline> rest, List<Inline> after) {
        int last = rest.size() - 1;
        if (last >= 0 && rest.get(last) instanceof Text text && text.text().endsWith(" ")) {
            after.add(0, new Text(" "));
            rest.remove(last);
            if (!text.text().isBlank()) {
                rest.add(new Text(text.text().stripTrailing()));
            }
        }
    }

    private static Inline bare(Inline inline, Style style) {
        return inline instanceof Link link
                ? new Link(link.target(), List.of(new Styled(style, link.content())))
                : inline;
    }
}
