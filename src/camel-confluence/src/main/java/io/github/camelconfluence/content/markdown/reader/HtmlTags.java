package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HTML tags within a line: those that style words, and line breaks; of others what they hold stays. */
final class HtmlTags {

    private static final Map<String, Style> STYLES = Map.ofEntries(
            Map.entry("sub", Style.SUBSCRIPT),
            Map.entry("sup", Style.SUPERSCRIPT),
            Map.entry("u", Style.UNDERLINE),
            Map.entry("ins", Style.UNDERLINE),
            Map.entry("b", Style.STRONG),
            Map.entry("strong", Style.STRONG),
            Map.entry("i", Style.EMPHASIS),
            Map.entry("em", Style.EMPHASIS),
            Map.entry("s", Style.STRIKE),
            Map.entry("del", Style.STRIKE),
            Map.entry("strike", Style.STRIKE));

    /** Innermost last. */
    private final List<String> open = new ArrayList<>();

    static boolean isImage(String tag) {
        return name(tag, 1).equals("img");
    }

    static boolean isBreak(String tag) {
        return name(tag, 1).equals("br");
    }

    boolean areAllClosed() {
        return open.isEmpty();
    }

    void add(String tag, Flow flow) {
        boolean end = tag.startsWith("</");
        String name = name(tag, end ? 2 : 1);
        Style style = STYLES.get(name);
        if (isBreak(tag)) {
            flow.inline(new Inline.Break());
        } else if (style == null || tag.endsWith("/>")) {
            return;
        } else if (!end && !open.contains(name)) {
            flow.open(content -> List.of(new Inline.Styled(style, content)));
            open.add(name);
        } else if (end && open.contains(name)) {
            close(name, flow);
        }
    }

    private void close(String name, Flow flow) {
        String closed;
        do {
            closed = open.remove(open.size() - 1);
            flow.close();
        } while (!closed.equals(name));
    }

    void closeAll(Flow flow) {
        open.forEach(name -> flow.close());
        open.clear();
    }

    private static String name(String tag, int from) {
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        return tag.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
