package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Link;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Neighbours;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes marks fit where Markdown would not see them: a delimiter between a letter and punctuation inside of the mark does
 * not count (common in Chinese and Japanese, which write no spaces). The punctuation then goes outside, a link takes the
 * mark inside, code goes without it.
 */
final class Fit {

    private Fit() {}

    /** Fits all marks of a line that stands between two characters. */
    static List<Inline> marks(List<Inline> content, int preceding, int following) {
        if (!holdMarks(content)) {
            return Neighbours.merge(content);
        }
        List<Inline> out = new ArrayList<>(content.size());
        for (int i = 0; i < content.size(); i++) {
            int before = out.isEmpty() ? preceding : Edges.before(content.get(i), out.get(out.size() - 1));
            int after = i + 1 < content.size() ? Edges.after(content.get(i), content.get(i + 1)) : following;
            inline(hasRunBeside(content, i) ? simple((Styled) content.get(i)) : content.get(i), before, after, out);
        }
        return Neighbours.merge(out);
    }

    private static boolean holdMarks(List<Inline> content) {
        for (Inline inline : content) {
            if (inline instanceof Styled || inline instanceof Link) {
                return true;
            }
        }
        return false;
    }

    /** Where two marks stand side by side their runs touch: one more star at that place could not be told apart. */
    private static boolean hasRunBeside(List<Inline> content, int at) {
        return content.get(at) instanceof Styled mark
                && (at > 0 && content.get(at - 1) instanceof Styled before && Edges.joins(before, mark)
                        || at + 1 < content.size()
                                && content.get(at + 1) instanceof Styled after
                                && Edges.joins(mark, after));
    }

    private static Styled simple(Styled mark) {
        List<Inline> content = Marks.without(Style.STRONG, Marks.without(Style.EMPHASIS, mark.content()));
        return new Styled(mark.style(), Neighbours.merge(content));
    }

    private static void inline(Inline inline, int preceding, int following, List<Inline> out) {
        if (inline instanceof Styled styled && Edges.isDelimited(styled)) {
            mark(styled, preceding, following, out);
        } else if (inline instanceof Styled styled) {
            out.add(new Styled(styled.style(), marks(styled.content(), '>', '<')));
        } else if (inline instanceof Link link) {
            out.add(new Link(link.target(), marks(link.content(), '[', ']')));
        } else {
            out.add(inline);
        }
    }

    private static void mark(Styled styled, int preceding, int following, List<Inline> out) {
        List<Inline> rest = new ArrayList<>(styled.content());
        if (!Chars.separates(preceding)) {
            while (!rest.isEmpty() && Chars.maybePunctuation(Edges.first(rest.get(0), styled))) {
                inline(Peel.first(rest, styled), preceding, '*', out);
            }
            Peel.leadingSpace(rest, out);
        }
        List<Inline> after = new ArrayList<>();
        if (!Chars.separates(following)) {
            while (!rest.isEmpty() && Chars.maybePunctuation(Edges.last(rest.get(rest.size() - 1), styled))) {
                after.add(0, Peel.last(rest, styled));
            }
            Peel.trailingSpace(rest, after);
        }
        if (!rest.isEmpty()) {
            int before = out.isEmpty() ? preceding : Edges.before(styled, out.get(out.size() - 1));
            int behind = after.isEmpty() ? following : Edges.written(after.get(0));
            List<Inline> content = marks(rest, before, behind);
            boolean separate = Chars.separates(before) && Chars.separates(behind);
            if (isAmbiguous(styled, content, separate)) {
                out.addAll(content);
            } else {
                out.add(new Styled(styled.style(), content));
            }
        }
        out.addAll(marks(after, '*', following));
    }

    /**
     * Behind a run of three stars that do not end together, one star more is read in more than one way, unless one of the
     * marks can be written with underscores.
     */
    private static boolean isAmbiguous(Styled mark, List<Inline> content, boolean separate) {
        if (content.size() < 2 || !(content.get(0) instanceof Styled first) || !Edges.joins(mark, first)) {
            return false;
        }
        boolean another =
                content.stream().skip(1).anyMatch(inline -> inline instanceof Styled inner && Edges.joins(mark, inner));
        boolean underscored =
                separate && (mark.style() == Style.EMPHASIS || Chars.separates(Edges.after(first, content.get(1))));
        return another && !underscored;
    }

    /** What a mark leaves of an inline that it cannot hold. */
    static Inline bare(Inline inline, Style style) {
        return inline instanceof Link link
                ? new Link(link.target(), List.of(new Styled(style, link.content())))
                : inline;
    }
}
