package io.github.camelconfluence.search.store.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own codec, under its own name, without its ceiling of 1,024 dimensions: models of OpenAI make 1,536 and 3,072.
 * The ceiling is a policy and not part of the format, see https://github.com/apache/lucene/pull/12436.
 */
final class LongVectorsCodec extends Lucene912Codec {

    private static final int MAX_DIMENSIONS = 8_192;

    private final KnnVectorsFormat vectors = new LongVectors(new Lucene99HnswVectorsFormat());

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }

    private static final class LongVectors extends KnnVectorsFormat {

        private final KnnVectorsFormat format;

        LongVectors(KnnVectorsFormat format) {
            super(format.getName());
            this.format = format;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return format.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return format.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return MAX_DIMENSIONS;
        }
    }
}
