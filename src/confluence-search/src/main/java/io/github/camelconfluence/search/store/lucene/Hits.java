package io.github.camelconfluence.search.store.lucene;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Entries read back. They are read in the order in which they lie on disk, and given back best first. */
final class Hits {

    private Hits() {}

    static List<EmbeddingMatch<TextSegment>> of(ScoreDoc[] bestFirst, IndexSearcher searcher) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<LeafReaderContext> segments = searcher.getLeafContexts();
        Map<LeafReaderContext, Vectors> vectors = new HashMap<>();
        Map<ScoreDoc, EmbeddingMatch<TextSegment>> matches = new HashMap<>();
        for (ScoreDoc hit : onDisk(bestFirst)) {
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
            Vectors ofSegment = vectors.get(segment);
            if (ofSegment == null) {
                ofSegment = Vectors.of(segment.reader());
                vectors.put(segment, ofSegment);
            }
            float[] vector = ofSegment.of(hit.doc - segment.docBase).clone();
            matches.put(hit, match(hit.score, stored.document(hit.doc), vector));
        }
        List<EmbeddingMatch<TextSegment>> ranked = new ArrayList<>(bestFirst.length);
        for (ScoreDoc hit : bestFirst) {
            ranked.add(requireNonNull(matches.get(hit)));
        }
        return ranked;
    }

    private static List<ScoreDoc> onDisk(ScoreDoc[] hits) {
        return Stream.of(hits).sorted(Comparator.comparingInt(hit -> hit.doc)).toList();
    }

    private static EmbeddingMatch<TextSegment> match(float score, Document document, float[] vector) {
        return new EmbeddingMatch<>((double) score, document.get(Entry.ID), Embedding.from(vector), segment(document));
    }

    private static @Nullable TextSegment segment(Document document) {
        String text = document.get(Entry.TEXT);
        return text == null ? null : TextSegment.from(text, MetadataText.read(document.get(Entry.METADATA)));
    }
}
