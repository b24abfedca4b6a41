package io.github.camelconfluence.content.model;

import io.github.camelconfluence.content.model.Inline.Break;
import io.github.camelconfluence.content.model.Inline.CodeSpan;
import io.github.camelconfluence.content.model.Inline.Styled;
import io.github.camelconfluence.content.model.Inline.Text;
import java.util.ArrayList;
import java.util.List;

/** Merges equal neighbours: editors cut one bold word into several, and Markdown cannot tell them apart again. */
public final class Neighbours {

    private Neighbours() {}

    /** The list itself where no neighbours are alike. */
    public static List<Inline> merge(List<Inline> inlines) {
        if (!anyAlike(inlines)) {
            return inlines;
        }
        List<Inline> out = new ArrayList<>(inlines.size());
        for (int i = 0; i < inlines.size(); ) {
            int end = i + 1;
            while (end < inlines.size() && alike(inlines.get(i), inlines.get(end))) {
                end++;
            }
            out.add(end == i + 1 ? inlines.get(i) : one(inlines.subList(i, end)));
            i = end;
        }
        return out;
    }

    private static boolean anyAlike(List<Inline> inlines) {
        for (int i = 1; i < inlines.size(); i++) {
            if (alike(inlines.get(i - 1), inlines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(Inline a, Inline b) {
        if (a instanceof Styled first && b instanceof Styled second) {
            return first.style() == second.style();
        }
        return a instanceof Text && b instanceof Text
                || a instanceof CodeSpan && b instanceof CodeSpan
                || a instanceof Break && b instanceof Break;
    }

    private static Inline one(List<Inline> run) {
        Inline first = run.get(0);
        if (first instanceof Styled styled) {
            List<Inline> content = new ArrayList<>();
            run.forEach(part -> content.addAll(((Styled) part).content()));
            return new Styled(styled.style(), merge(content));
        }
        if (first instanceof Text) {
            StringBuilder text = new StringBuilder();
            run.forEach(part -> text.append(((Text) part).text()));
            return new Text(text.toString());
        }
        if (first instanceof CodeSpan) {
            StringBuilder text = new StringBuilder();
            run.forEach(part -> text.append(((CodeSpan) part).text()));
            return new CodeSpan(text.toString());
        }
        return first;
    }
}
