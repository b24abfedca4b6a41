package io.github.camelconfluence.search.store.lucene;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import io.github.camelconfluence.search.store.ChunkFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/** What is added under an id, and how it is laid out in a document of the index. */
record Entry(String id, Direction direction, Optional<TextSegment> segment) {

    static final String ID = "id";
    static final String TEXT = "text";
    static final String METADATA = "metadata";
    static final String WORDS = "words";

    /**
     * What stands above a passage counts as often as this. All in one field: a word is as rare as it is in the whole, whether
     * it stands in a title or in a text, which is how BM25F weighs fields.
     */
    private static final Map<String, Integer> WEIGHTS =
            Map.of(ChunkFields.TITLE, 2, ChunkFields.HEADINGS, 2, ChunkFields.LABELS, 1);

    private static final FieldType COUNTED = counted();

    static Term term(String id) {
        return new Term(ID, id);
    }

    Document document() {
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.YES));
        segment.ifPresent(content -> addContent(document, content));
        if (isSearched()) {
            Vectors.addSearched(document, direction);
        } else {
            Vectors.addKept(document, direction);
        }
        return document;
    }

    private void addContent(Document document, TextSegment content) {
        document.add(new StoredField(TEXT, content.text()));
        document.add(new StoredField(METADATA, MetadataText.of(content.metadata())));
        content.metadata().toMap().forEach((key, value) -> addFilterable(document, key, value));
        if (isSearched()) {
            words(content).forEach(text -> document.add(new Field(WORDS, text, COUNTED)));
        }
    }

    private static void addFilterable(Document document, String key, Object value) {
        document.add(new StringField(MetadataTerms.FIELD, MetadataTerms.term(key, value), Field.Store.NO));
        if (value instanceof Number number) {
            document.add(new DoublePoint(MetadataTerms.numbers(key), number.doubleValue()));
        }
    }

    /**
     * Not notes: they would make words look common that are not, and their vectors, all the same, would be one knot in the
     * graph of neighbours.
     */
    private boolean isSearched() {
        String record = metadata().getString(ChunkFields.RECORD);
        return (record == null || record.equals(ChunkFields.CHUNK)) && !direction.isNone();
    }

    private Metadata metadata() {
        return segment.map(TextSegment::metadata).orElseGet(Metadata::new);
    }

    private static List<String> words(TextSegment content) {
        List<String> words = new ArrayList<>(List.of(content.text()));
        WEIGHTS.forEach((key, weight) -> {
            Object value = content.metadata().toMap().get(key);
            if (value != null) {
                words.addAll(Collections.nCopies(weight, value.toString()));
            }
        });
        return words;
    }

    /** How often a word stands in it, not where: nothing asks for phrases. */
    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
