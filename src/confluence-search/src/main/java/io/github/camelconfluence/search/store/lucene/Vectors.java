package io.github.camelconfluence.search.store.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The vectors of a segment, read in the order of its documents. */
final class Vectors {

    static final String SEARCHED = "vector";

    private static final String KEPT = "keptVector";
    private static final VectorSimilarityFunction ANGLE = VectorSimilarityFunction.COSINE;

    private final @Nullable FloatVectorValues searched;
    private final BinaryDocValues kept;

    private Vectors(@Nullable FloatVectorValues searched, BinaryDocValues kept) {
        this.searched = searched;
        this.kept = kept;
    }

    static Vectors of(LeafReader segment) throws IOException {
        return new Vectors(segment.getFloatVectorValues(SEARCHED), DocValues.getBinary(segment, KEPT));
    }

    static Field searched(float[] vector) {
        return new KnnFloatVectorField(SEARCHED, vector, ANGLE);
    }

    /** Given back, but not in the graph. */
    static Field kept(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return new BinaryDocValuesField(KEPT, new BytesRef(bytes.array()));
    }

    static boolean isZero(float[] vector) {
        for (float component : vector) {
            if (component != 0) {
                return false;
            }
        }
        return true;
    }

    /** LangChain4j's relevance: 1 where both point the same way, 0.5 where a vector has no direction. */
    static float relevance(float[] one, float[] other) {
        return isZero(one) || isZero(other) ? 0.5f : ANGLE.compare(one, other);
    }

    /** @param document not before the one asked for last */
    float[] of(int document) throws IOException {
        if (searched != null
                && (searched.docID() < document ? searched.advance(document) : searched.docID()) == document) {
            return searched.vectorValue();
        }
        if (!kept.advanceExact(document)) {
            throw new IOException("There is no vector for document " + document);
        }
        BytesRef bytes = kept.binaryValue();
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(vector);
        return vector;
    }
}
