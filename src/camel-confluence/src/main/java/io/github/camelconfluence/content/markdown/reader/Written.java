package io.github.camelconfluence.content.markdown.reader;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** How a block begins in the text itself: parsed, a bracket and an escaped one are the same. */
final class Written {

    private Written() {}

    static boolean as(Node block, char first, String markdown) {
        List<SourceSpan> spans = block.getSourceSpans();
        int at = spans.isEmpty() ? -1 : spans.get(0).getInputIndex();
        return at >= 0 && at < markdown.length() && markdown.charAt(at) == first;
    }
}
