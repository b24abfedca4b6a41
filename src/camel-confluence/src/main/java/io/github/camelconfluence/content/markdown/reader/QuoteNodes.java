package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Panel.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Quotes, and those that GitHub shows as alerts: the first line of a panel says of which kind it is, the next may be its title. */
final class QuoteNodes {

    private final String markdown;
    private final BlockNodes blocks;

    QuoteNodes(String markdown, BlockNodes blocks) {
        this.markdown = markdown;
        this.blocks = blocks;
    }

    void read(BlockQuote quote, List<Block> out) {
        Optional<Kind> kind = takeKind(quote);
        boolean titled = kind.isPresent() && quote.getFirstChild() instanceof Paragraph first && isAttached(first);
        List<Block> content = blocks.children(quote);
        if (kind.isPresent()) {
            out.add(panel(kind.get(), titled, content));
        } else if (!content.isEmpty()) {
            out.add(new Block.Quote(content));
        }
    }

    /** Takes the line away, and the paragraph with it where nothing else stands in it. */
    private Optional<Kind> takeKind(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text text)
                || !Written.as(paragraph, '[', markdown)) {
            return Optional.empty();
        }
        Node behind = text.getNext();
        Optional<Kind> kind =
                behind == null || behind instanceof SoftLineBreak ? kind(text.getLiteral()) : Optional.empty();
        if (kind.isPresent()) {
            text.unlink();
            if (behind == null) {
                paragraph.unlink();
            }
        }
        return kind;
    }

    private static Optional<Kind> kind(String line) {
        return switch (line.strip().toUpperCase(Locale.ROOT)) {
            case "[!NOTE]" -> Optional.of(Kind.NOTE);
            case "[!TIP]" -> Optional.of(Kind.TIP);
            case "[!IMPORTANT]" -> Optional.of(Kind.IMPORTANT);
            case "[!WARNING]" -> Optional.of(Kind.WARNING);
            case "[!CAUTION]" -> Optional.of(Kind.CAUTION);
            default -> Optional.empty();
        };
    }

    /** Whether the line with the kind stood directly above: only then its line end is left. */
    private static boolean isAttached(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof SoftLineBreak;
    }

    private static Block.Panel panel(Kind kind, boolean titled, List<Block> content) {
        String title = titled && content.size() > 1 ? Titles.of(content.get(0)) : "";
        return new Block.Panel(kind, title, title.isEmpty() ? content : content.subList(1, content.size()));
    }
}
