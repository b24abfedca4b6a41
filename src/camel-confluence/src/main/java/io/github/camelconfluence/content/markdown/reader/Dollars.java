package io.github.camelconfluence.content.markdown.reader;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Formulas in dollars, told from amounts of money as Pandoc does: no space within either dollar, no digit or letter outside.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#math">Pandoc's tex_math_dollars</a>
 */
final class Dollars implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
        return Dollars::parse;
    }

    private static @Nullable ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (isPartOfWord(scanner.peekPreviousCodePoint())) {
            return ParsedInline.none();
        }
        scanner.next();
        Position begin = scanner.position();
        int length = scanner.find(Dollars::ends);
        if (length <= 0 || scanner.peek() != '$') {
            return ParsedInline.none();
        }
        String tex = scanner.getSource(begin, scanner.position()).getContent();
        scanner.next();
        boolean tight = !Character.isWhitespace(tex.charAt(0)) && !Character.isWhitespace(tex.charAt(length - 1));
        return tight && tex.charAt(length - 1) != '\\' && !isPartOfWord(scanner.peekCodePoint())
                ? ParsedInline.of(new Tex(tex), scanner.position())
                : ParsedInline.none();
    }

    /** Code goes before formulas, and a formula is on one line. */
    private static boolean ends(char c) {
        return c == '$' || c == '`' || c == '\n';
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c) || c == '$' || c == '`' || c == '{';
    }
}
