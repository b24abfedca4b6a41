package io.github.camelconfluence.search.store.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The vectors of a segment, read in the order of its documents. */
final class Vectors {

    static final String SEARCHED = "vector";

    private static final String KEPT = "keptVector";
    private static final String LENGTH = "vectorLength";
    private static final float NO_RELATION = 0.5f;

    private static final VectorSimilarityFunction ANGLE = VectorSimilarityFunction.DOT_PRODUCT;

    private final @Nullable FloatVectorValues searched;
    private final BinaryDocValues kept;
    private final NumericDocValues lengths;

    private Vectors(LeafReader segment) throws IOException {
        searched = segment.getFloatVectorValues(SEARCHED);
        kept = DocValues.getBinary(segment, KEPT);
        lengths = DocValues.getNumeric(segment, LENGTH);
    }

    static Vectors of(LeafReader segment) throws IOException {
        return new Vectors(segment);
    }

    static void addSearched(Document document, Direction direction) {
        document.add(new KnnFloatVectorField(SEARCHED, direction.unit(), ANGLE));
        addLength(document, direction);
    }

    /** Given back, but not in the graph. */
    static void addKept(Document document, Direction direction) {
        ByteBuffer bytes = ByteBuffer.allocate(direction.unit().length * Float.BYTES);
        bytes.asFloatBuffer().put(direction.unit());
        document.add(new BinaryDocValuesField(KEPT, new BytesRef(bytes.array())));
        addLength(document, direction);
    }

    private static void addLength(Document document, Direction direction) {
        if (direction.length() != 1) {
            document.add(new NumericDocValuesField(LENGTH, Float.floatToIntBits(direction.length())));
        }
    }

    /** LangChain4j's relevance: 1 where both point the same way, and halfway where one has no direction. */
    static float relevance(Direction one, Direction other) {
        return one.isNone() || other.isNone() ? NO_RELATION : ANGLE.compare(one.unit(), other.unit());
    }

    /**
     * Good until the next is asked for.
     *
     * @param document not before the one asked for last
     */
    Direction of(int document) throws IOException {
        float length = lengths.advanceExact(document) ? Float.intBitsToFloat((int) lengths.longValue()) : 1;
        return new Direction(unit(document), length);
    }

    private float[] unit(int document) throws IOException {
        if (searched != null) {
            int at = searched.docID() < document ? searched.advance(document) : searched.docID();
            if (at == document) {
                return searched.vectorValue();
            }
        }
        if (!kept.advanceExact(document)) {
            throw new IOException("There is no vector for document " + document);
        }
        BytesRef bytes = kept.binaryValue();
        float[] unit = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(unit);
        return unit;
    }
}
