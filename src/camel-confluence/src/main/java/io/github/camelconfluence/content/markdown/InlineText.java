package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Target;
import io.github.camelconfluence.content.model.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Markdown of one run of inlines, written from left to right. */
final class InlineText {

    private final StringBuilder out = new StringBuilder(128);
    private final Place place;
    /** What will follow the innermost mark that is open, if one is. */
    private @Nullable Integer behind;

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
            Inline inline = content.get(i);
            int next = i + 1 < content.size() ? Edges.written(content.get(i + 1)) : following;
            if (inline instanceof Styled styled && Edges.isDelimited(styled)) {
                boolean separate = Chars.separates(before(content, i)) && Chars.separates(after(content, i, following));
                // A mark that is all there is in another mark makes one run with it at both ends.
                boolean whole = content.size() == 1 && runEnd == out.length();
                marked(styled, separate && !whole, after(content, i, following), next);
            } else {
                inline(inline, next);
            }
        }
    }

    /** What stands before the delimiter run that a mark begins or takes part in. */
    private int before(List<Inline> content, int at) {
        if (at > 0) {
            return Edges.before(content.get(at), content.get(at - 1));
        }
        return runEnd != out.length() ? Chars.last(out) : before(runStart);
    }

    /** What stands behind the delimiter run that a mark ends or takes part in. */
    private int after(List<Inline> content, int at, int following) {
        if (at + 1 < content.size()) {
            return Edges.after(content.get(at), content.get(at + 1));
        }
        return behind == null || following != '*' ? following : behind;
    }

    private void inline(Inline inline, int next) {
        if (inline instanceof Inline.Text text) {
            new Escape(out, place, links > 0).text(text.text(), next);
        } else if (inline instanceof Styled styled) {
            raised(styled);
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

    private void raised(Styled styled) {
        tagged(styled.style() == Style.SUBSCRIPT ? "sub" : "sup", styled.content());
    }

    private void tagged(String tag, List<Inline> content) {
        out.append('<').append(tag).append('>');
        write(content, '<');
        out.append("</").append(tag).append('>');
    }

    private void marked(Styled styled, boolean separate, int after, int next) {
        boolean nested = runEnd == out.length();
        String mark = mark(styled, next, separate);
        runStart = nested ? runStart : out.length();
        out.append(mark);
        runEnd = out.length();
        Integer outer = behind;
        behind = after;
        write(styled.content(), '*');
        behind = outer;
        out.append(mark);
    }

    private int before(int position) {
        return position == 0 ? Chars.LINE_END : Character.codePointBefore(out, position);
    }

    /** Emphasis beside other delimiter runs is written with underscores where these can be seen, to keep runs apart. */
    private String mark(Styled styled, int next, boolean separate) {
        if (styled.style() != Style.EMPHASIS) {
            return styled.style() == Style.STRONG ? "**" : "~~";
        }
        List<Inline> content = styled.content();
        boolean besideRun = next == '*'
                || Chars.last(out) == '*'
                || content.size() > 1
                        && (content.get(0) instanceof Styled || content.get(content.size() - 1) instanceof Styled);
        return besideRun && separate ? "_" : "*";
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
