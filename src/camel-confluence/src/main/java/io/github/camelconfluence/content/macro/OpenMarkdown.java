package io.github.camelconfluence.content.macro;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a text in Markdown opens and never closes: it would swallow whatever follows on the page.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#fenced-code-blocks">CommonMark 4.5 and 4.6</a>
 */
final class OpenMarkdown {

    private static final Map<String, String> HTML = Map.of(
            "<!--", "-->",
            "<?", "?>",
            "<![cdata[", "]]>",
            "<script", "</script>",
            "<style", "</style>",
            "<pre", "</pre>",
            "<textarea", "</textarea>");

    /** What ends the open block; empty between blocks. */
    private String end = "";

    private boolean fenced;
    private boolean indented;

    private OpenMarkdown() {}

    /** What has to follow the text on a line of its own; what is indented may be a list item's, and ends with it. */
    static Optional<String> end(String markdown) {
        OpenMarkdown open = new OpenMarkdown();
        markdown.lines().forEach(open::line);
        return Optional.of(open.end).filter(end -> !end.isEmpty() && !open.indented);
    }

    private void line(String line) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        if (!end.isEmpty()) {
            if (fenced ? text.startsWith(end) && fence(text).equals(text) : text.contains(end)) {
                end = "";
            }
        } else if (indent(line) < 4) {
            indented = indent(line) > 0;
            open(text);
        }
    }

    private void open(String text) {
        String fence = fence(text);
        fenced = fence.length() >= 3 && !(fence.startsWith("`") && text.indexOf('`', fence.length()) > 0);
        if (fenced) {
            end = fence;
            return;
        }
        HTML.forEach((from, to) -> {
            if (text.startsWith(from) && !text.substring(from.length()).contains(to)) {
                end = to;
            }
        });
    }

    /** The backticks or tildes at the beginning. */
    private static String fence(String text) {
        int length = 0;
        while (length < text.length()
                && (text.charAt(0) == '`' || text.charAt(0) == '~')
                && text.charAt(length) == text.charAt(0)) {
            length++;
        }
        return text.substring(0, length);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
