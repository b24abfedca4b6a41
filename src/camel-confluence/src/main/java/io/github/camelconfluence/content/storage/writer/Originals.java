package io.github.camelconfluence.content.storage.writer;

import java.util.List;
import java.util.Optional;

/** What the page holds already and may be written again as it stands there, instead of being made anew. */
public interface Originals {

    /** Nothing: everything is made anew. */
    Originals NONE = new Originals() {
        @Override
        public Optional<String> of(Record part) {
            return Optional.empty();
        }

        @Override
        public boolean hasStartTag(Object part) {
            return false;
        }

        @Override
        public Optional<String> startTag(Object part) {
            return Optional.empty();
        }

        @Override
        public List<Piece> in(String text) {
            return List.of(new Piece(text, false));
        }
    };

    /** A piece of text, or the storage format that stands for it. */
    record Piece(String value, boolean isXml) {}

    /**
     * The storage format of a block, item, cell or inline of our model that is the same on the page.
     * Whoever asks writes it: it is not given twice.
     */
    Optional<String> of(Record part);

    /** Whether there is a start tag for it. */
    boolean hasStartTag(Object part);

    /** The start tag, and the columns of a table, that this very block, row, item or cell is to have. */
    Optional<String> startTag(Object part);

    /** Words with what they stand for on the page: names with mentions, labels with status macros. */
    List<Piece> in(String text);
}
