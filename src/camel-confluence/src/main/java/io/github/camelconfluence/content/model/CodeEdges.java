package io.github.camelconfluence.content.model;

import io.github.camelconfluence.content.model.Inline.CodeSpan;
import io.github.camelconfluence.content.model.Inline.Link;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Inline.Text;
import java.util.ArrayList;
import java.util.List;

/** Spaces at the edges of code within a line separate words, they are not code. */
final class CodeEdges {

    private CodeEdges() {}

    /** The list itself where no code is in it. */
    static List<Inline> trim(List<Inline> content) {
        if (!holdCode(content)) {
            return content;
        }
        List<Inline> out = new ArrayList<>(content.size());
        for (int i = 0; i < content.size(); i++) {
            Inline inline = content.get(i);
            if (inline instanceof CodeSpan code) {
                code(code.text(), i + 1 < content.size() ? content.get(i + 1) : new Text(" "), out);
            } else if (inline instanceof Styled styled) {
                out.add(new Styled(styled.style(), trim(styled.content())));
            } else if (inline instanceof Link link) {
                out.add(new Link(link.target(), trim(link.content())));
            } else {
                out.add(inline);
            }
        }
        return out;
    }

    private static boolean holdCode(List<Inline> content) {
        for (Inline inline : content) {
            if (inline instanceof CodeSpan
                    || inline instanceof Styled styled && holdCode(styled.content())
                    || inline instanceof Link link && holdCode(link.content())) {
                return true;
            }
        }
        return false;
    }

    private static void code(String text, Inline next, List<Inline> out) {
        String line = collapsed(text);
        boolean spaced = out.isEmpty()
                || out.get(out.size() - 1) instanceof Text before
                        && before.text().endsWith(" ");
        if (line.startsWith(" ") && !spaced) {
            out.add(new Text(" "));
        }
        if (!line.isBlank()) {
            out.add(new CodeSpan(line.strip()));
            if (line.endsWith(" ")
                    && !(next instanceof Text after && after.text().startsWith(" "))) {
                out.add(new Text(" "));
            }
        }
    }

    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!WhiteSpace.collapses(c)) {
                out.append(c);
            } else if (c != ' ' || out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }
}
