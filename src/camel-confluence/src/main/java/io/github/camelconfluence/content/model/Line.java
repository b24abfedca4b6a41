package io.github.camelconfluence.content.model;

import io.github.camelconfluence.content.model.Inline.Break;
import io.github.camelconfluence.content.model.Inline.Link;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Inline.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the inlines of one paragraph into normal form: white space collapsed as browsers do and outside of styles, no empty
 * or doubled styles, equal neighbours merged, no link within a link, no break at the edges.
 */
final class Line {

    private final Set<Style> active = EnumSet.noneOf(Style.class);
    private boolean inLink;
    private boolean afterSpace = true;

    private Line() {}

    static List<Inline> tidy(List<Inline> inlines) {
        List<Inline> content = Neighbours.merge(new Line().list(inlines));
        List<Inline> trimmed = CodeEdges.trim(content);
        if (!trimmed.equals(content)) {
            content = Neighbours.merge(new Line().list(trimmed));
        }
        while (!content.isEmpty() && isBlank(content.get(0))) {
            content.remove(0);
        }
        trimEnd(content);
        return List.copyOf(content);
    }

    private static boolean isBlank(Inline inline) {
        return inline instanceof Break
                || inline instanceof Text text && text.text().isBlank();
    }

    private static void trimEnd(List<Inline> content) {
        while (!content.isEmpty()) {
            Inline last = content.get(content.size() - 1);
            if (isBlank(last)) {
                content.remove(content.size() - 1);
            } else if (last instanceof Text text && text.text().endsWith(" ")) {
                content.set(content.size() - 1, new Text(text.text().stripTrailing()));
                return;
            } else {
                return;
            }
        }
    }

    private List<Inline> list(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>(inlines.size());
        list(inlines, out);
        return out;
    }

    private void list(List<Inline> inlines, List<Inline> out) {
        for (Inline inline : inlines) {
            if (inline instanceof Text text) {
                text(text.text(), out);
            } else if (inline instanceof Styled styled) {
                styled(styled, out);
            } else if (inline instanceof Link link) {
                link(link, out);
            } else if (inline instanceof Break) {
                lineBreak(out);
            } else if (inline instanceof Inline.Anchor) {
                out.add(inline);
            } else {
                out.add(inline);
                afterSpace = false;
            }
        }
    }

    private void text(String text, List<Inline> out) {
        int kept = unchanged(text);
        if (kept < text.length()) {
            text = collapsed(text, kept);
        }
        if (!text.isEmpty()) {
            out.add(new Text(text));
        }
    }

    /** How many characters, from the first on, stay as they are: in most texts all. */
    private int unchanged(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = WhiteSpace.collapses(c);
            if (space ? c != ' ' || afterSpace : !WhiteSpace.shows(c)) {
                return i;
            }
            afterSpace = space;
        }
        return text.length();
    }

    private String collapsed(String text, int from) {
        StringBuilder collapsed = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (WhiteSpace.collapses(c)) {
                if (!afterSpace) {
                    collapsed.append(' ');
                    afterSpace = true;
                }
            } else if (WhiteSpace.shows(c)) {
                collapsed.append(c);
                afterSpace = false;
            }
        }
        return collapsed.toString();
    }

    private void lineBreak(List<Inline> out) {
        trimEndOfLine(out);
        afterSpace = true;
        out.add(new Break());
    }

    private static void trimEndOfLine(List<Inline> out) {
        int last = out.size() - 1;
        if (last >= 0 && out.get(last) instanceof Text text && text.text().endsWith(" ")) {
            String kept = text.text().stripTrailing();
            if (kept.isEmpty()) {
                out.remove(last);
            } else {
                out.set(last, new Text(kept));
            }
        }
    }

    private void styled(Styled styled, List<Inline> out) {
        if (active.add(styled.style())) {
            List<Inline> content = list(styled.content());
            active.remove(styled.style());
            hoist(content, out, inner -> new Styled(styled.style(), inner));
        } else {
            list(styled.content(), out);
        }
    }

    private void link(Link link, List<Inline> out) {
        if (inLink) {
            list(link.content(), out);
            return;
        }
        inLink = true;
        List<Inline> content = list(link.content());
        inLink = false;
        hoist(content, out, inner -> new Link(link.target(), inner));
    }

    private interface Wrap {
        Inline of(List<Inline> content);
    }

    /** Edge spaces and breaks go outside: inside they would keep Markdown from seeing the mark. */
    private static void hoist(List<Inline> content, List<Inline> out, Wrap wrap) {
        List<Inline> merged = Neighbours.merge(content);
        int from = 0;
        while (from < merged.size() && isBlank(merged.get(from))) {
            out.add(merged.get(from++));
        }
        int to = merged.size();
        while (to > from && isBlank(merged.get(to - 1))) {
            to--;
        }
        if (from < to) {
            List<Inline> inner = new ArrayList<>(merged.subList(from, to));
            boolean leading = inner.get(0) instanceof Text text && text.text().startsWith(" ");
            if (leading) {
                out.add(new Text(" "));
                inner.set(0, new Text(((Text) inner.get(0)).text().stripLeading()));
            }
            Inline trailing = trailingSpace(inner);
            out.add(wrap.of(List.copyOf(inner)));
            if (trailing != null) {
                out.add(trailing);
            }
        }
        out.addAll(merged.subList(to, merged.size()));
    }

    private static @Nullable Inline trailingSpace(List<Inline> inner) {
        int last = inner.size() - 1;
        if (inner.get(last) instanceof Text text && text.text().endsWith(" ")) {
            inner.set(last, new Text(text.text().stripTrailing()));
            return new Text(" ");
        }
        return null;
    }
}
