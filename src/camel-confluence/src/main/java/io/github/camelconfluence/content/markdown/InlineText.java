package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Target;
import io.github.camelconfluence.content.model.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The Markdown of one run of inlines, written from left to right. */
final class InlineText {

    private final StringBuilder out = new StringBuilder();
    private final Place place;
    /** What will follow the marks that are open, innermost first. */
    private final Deque<Integer> behind = new ArrayDeque<>();

    private int links;
    /** The delimiter run just opened, if nothing has been written after it. */
    private int runStart;

    private int runEnd = -1;

    InlineText(Place place) {
        this.place = place;
    }

    /** Writes; the character that will follow decides what must be escaped before it. */
    void write(List<Inline> content, int following) {
        for (int i = 0; i < content.size(); i++) {
            boolean last = i + 1 == content.size();
            inline(content.get(i), last ? following : Edges.written(content.get(i + 1)), last);
        }
    }

    private void inline(Inline inline, int next, boolean last) {
        if (inline instanceof Inline.Text text) {
            new Escape(out, place, links > 0).text(text.text(), next);
        } else if (inline instanceof Styled styled) {
            styled(styled, next, last);
        } else if (inline instanceof Inline.CodeSpan code) {
            code(code.text());
        } else if (inline instanceof Inline.Formula formula) {
            formula(formula.tex());
        } else if (inline instanceof Inline.Link link) {
            link(link);
        } else if (inline instanceof Inline.Image image) {
            image(image);
        } else if (inline instanceof Inline.Break) {
            out.append(place.lineBreak());
        }
    }

    private void styled(Styled styled, int next, boolean last) {
        switch (styled.style()) {
            case SUBSCRIPT -> tagged("sub", styled.content());
            case SUPERSCRIPT -> tagged("sup", styled.content());
            case UNDERLINE -> write(styled.content(), next);
            case STRONG, EMPHASIS, STRIKE -> marked(styled, next, last);
        }
    }

    private void tagged(String tag, List<Inline> content) {
        out.append('<').append(tag).append('>');
        write(content, '<');
        out.append("</").append(tag).append('>');
    }

    private void marked(Styled styled, int next, boolean last) {
        int preceding = runEnd == out.length() ? before(runStart) : Chars.last(out);
        // The end of a mark within a mark makes one run with the outer end: what counts is behind both.
        int following = last && !behind.isEmpty() && next == '*' ? behind.peek() : next;
        Fit fit = Fit.of(styled.style(), styled.content(), preceding, following);
        write(fit.before(), fit.content().isEmpty() ? next : '*');
        if (!fit.content().isEmpty()) {
            String mark = mark(
                    styled.style(),
                    fit.after().isEmpty() ? next : Edges.written(fit.after().get(0)));
            int start = runEnd == out.length() ? runStart : out.length();
            out.append(mark);
            runStart = start;
            runEnd = out.length();
            behind.push(
                    fit.after().isEmpty()
                            ? following
                            : Edges.written(fit.after().get(0)));
            write(fit.content(), '*');
            behind.pop();
            out.append(mark);
        }
        write(fit.after(), next);
    }

    private int before(int position) {
        return position == 0 ? Chars.LINE_END : Character.codePointBefore(out, position);
    }

    /** Emphasis beside other delimiter runs is written with underscores where these can be seen, to keep runs apart. */
    private String mark(Style style, int next) {
        if (style != Style.EMPHASIS) {
            return style == Style.STRONG ? "**" : "~~";
        }
        int previous = Chars.last(out);
        boolean besideRun = next == '*' || previous == '*' && runEnd != out.length();
        return besideRun && Chars.separates(previous) && Chars.separates(next) ? "_" : "*";
    }

    private void code(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        if (line.isBlank()) {
            return;
        }
        String ticks = "`".repeat(Fence.longestRun(line) + 1);
        if (ticks.length() > 1 && Fence.longestRun(line) > 0 && !line.contains("``") && line.indexOf('`') >= 0) {
            ticks = "``";
        }
        boolean pad = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") && line.endsWith(" ");
        String padding = pad ? " " : "";
        String shown = place == Place.CELL ? line.replace("|", "\\|") : line;
        out.append(ticks).append(padding).append(shown).append(padding).append(ticks);
    }

    /** Between dollars alone, a parser would read stars and backslashes as Markdown; GitHub knows dollars with backticks. */
    private void formula(String tex) {
        StringBuilder escaped = new StringBuilder();
        new Escape(escaped, place, false).text(tex, '$');
        out.append('$');
        if (escaped.toString().equals(tex) && tex.indexOf('\n') < 0) {
            out.append(tex);
        } else {
            code(tex);
        }
        out.append('$');
    }

    private void link(Inline.Link link) {
        String url = ((Target.Url) link.target()).url();
        if (links == 0 && Destination.isAutolink(url, link.content())) {
            out.append('<').append(Words.of(link.content())).append('>');
            return;
        }
        out.append('[');
        links++;
        write(link.content(), ']');
        links--;
        out.append("](").append(Destination.of(url)).append(')');
    }

    private void image(Inline.Image image) {
        out.append("![");
        new Escape(out, place, true).text(image.alternative(), ']');
        out.append("](").append(Destination.of(((Target.Url) image.source()).url()));
        if (!image.title().isEmpty()) {
            out.append(" \"");
            new Escape(out, place, true).text(image.title().replace('"', '\''), '"');
            out.append('"');
        }
        out.append(')');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
