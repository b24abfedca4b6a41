package io.github.camelconfluence.content.markdown.reader;

import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** GitHub's other notation of a formula, {@code $`a*b`$}, which a parser takes for code between dollars. */
final class TickedFormula {

    private TickedFormula() {}

    static boolean is(Code code) {
        return ends(code.getPrevious()) && begins(code.getNext());
    }

    private static boolean ends(@Nullable Node before) {
        return before instanceof Text text && text.getLiteral().endsWith("$");
    }

    private static boolean begins(@Nullable Node after) {
        return after instanceof Text text && text.getLiteral().startsWith("$");
    }

    /** The text without the dollars that belong to formulas beside it. */
    static String without(Text text) {
        String literal = text.getLiteral();
        int from = text.getPrevious() instanceof Code before && is(before) ? 1 : 0;
        int to = literal.length() - (text.getNext() instanceof Code after && is(after) ? 1 : 0);
        return from < to ? literal.substring(from, to) : "";
    }
}
