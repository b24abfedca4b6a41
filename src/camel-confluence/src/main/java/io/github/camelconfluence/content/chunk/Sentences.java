package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Neighbours;
import io.github.camelconfluence.content.model.Words;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A paragraph that is cut between its sentences, and where one of them is too long, within it. */
final class Sentences implements Unit.Whole {

    private final Measure measure;
    private final int room;
    private final int overlap;
    private final List<List<Inline>> parts = new ArrayList<>();

    private Sentences(Measure measure, int room, int overlap) {
        this.measure = measure;
        this.room = room;
        this.overlap = overlap;
    }

    static Sentences of(List<Inline> content, Measure measure, int room, int overlap) {
        Sentences sentences = new Sentences(measure, room, overlap);
        List<Inline> sentence = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                sentence = sentences.text(text.text(), sentence);
            } else {
                sentence.add(inline);
                if (inline instanceof Inline.Break) {
                    sentence = sentences.end(sentence);
                }
            }
        }
        sentences.end(sentence);
        return sentences;
    }

    int size() {
        return parts.size();
    }

    Block get(int at) {
        return new Block.Paragraph(Edges.trimmed(parts.get(at)));
    }

    /** The last sentence of a text may go on with what follows it. */
    private List<Inline> text(String text, List<Inline> begun) {
        List<Inline> sentence = begun;
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(text);
        int from = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            sentence.add(new Inline.Text(text.substring(from, end)));
            if (end < text.length() || text.endsWith(". ") || text.endsWith("。")) {
                sentence = end(sentence);
            }
            from = end;
        }
        return sentence;
    }

    private List<Inline> end(List<Inline> sentence) {
        if (fits(sentence)) {
            if (!sentence.isEmpty()) {
                parts.add(sentence);
            }
        } else {
            sentence.forEach(inline -> fragments(inline).forEach(fragment -> parts.add(List.of(fragment))));
        }
        return new ArrayList<>();
    }

    private boolean fits(List<Inline> content) {
        List<Block> paragraph = List.of(new Block.Paragraph(content));
        return !Bulk.exceeds(paragraph, room) && measure.tokens(measure.text(paragraph)) <= room;
    }

    /** Half of the room, since what must be escaped doubles. A link or image that is too long is told by its words. */
    private List<Inline> fragments(Inline inline) {
        if (fits(List.of(inline))) {
            return List.of(inline);
        }
        List<Inline> fragments = new ArrayList<>();
        if (inline instanceof Inline.Styled styled) {
            for (Inline inner : styled.content()) {
                fragments(inner).forEach(part -> fragments.add(new Inline.Styled(styled.style(), List.of(part))));
            }
        } else if (inline instanceof Inline.Link link) {
            link.content().forEach(inner -> fragments.addAll(fragments(inner)));
        } else {
            boolean code = inline instanceof Inline.CodeSpan;
            Scissors.cut(Words.of(List.of(inline)), measure, room / 2).stream()
                    .filter(piece -> !piece.isBlank())
                    .forEach(piece -> fragments.add(code ? new Inline.CodeSpan(piece) : new Inline.Text(piece)));
        }
        return fragments;
    }

    @Override
    public List<Block> join(int from, List<Block> joined) {
        int begin = from;
        for (int left = overlap; begin > 0 && left > 0; begin--) {
            left -= measure.tokens(measure.text(List.of(get(begin - 1))));
            if (left < 0) {
                break;
            }
        }
        List<Inline> content = new ArrayList<>();
        parts.subList(begin, from + joined.size()).forEach(content::addAll);
        return List.of(new Block.Paragraph(Edges.trimmed(Neighbours.merge(content))));
    }
}
