package io.github.camelconfluence.search.store.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.PriorityQueue;

/**
 * The nearest of what a filter admits. All of them, in their true order, where they are few or nearly all are asked for;
 * else found along the graph of neighbours, which may miss some.
 */
record VectorQuery(Direction direction, Query filter, int most) {

    /** So many are compared one by one in about a millisecond. */
    private static final int FEW = 2_000;

    /** The graph gains nothing when such a part of all is asked for. */
    private static final int PART = 4;

    /** The graph is searched for more than are asked for: what it misses is mostly far down its list. */
    private static final int WIDTH = 200;

    ScoreDoc[] in(IndexSearcher searcher) throws IOException {
        int admitted = searcher.count(filter);
        if (admitted <= FEW || admitted / PART <= most || direction.isNone()) {
            return oneByOne(searcher, Math.min(most, admitted));
        }
        return searcher.search(
                        new KnnFloatVectorQuery(Vectors.SEARCHED, direction.unit(), Math.max(WIDTH, most), filter),
                        most)
                .scoreDocs;
    }

    private ScoreDoc[] oneByOne(IndexSearcher searcher, int size) throws IOException {
        if (size < 1) {
            return new ScoreDoc[0];
        }
        Nearest nearest = new Nearest(size);
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Scorer admitted = weight.scorer(segment);
            if (admitted != null) {
                compare(segment, admitted.iterator(), nearest);
            }
        }
        return nearest.bestFirst();
    }

    private void compare(LeafReaderContext segment, DocIdSetIterator admitted, Nearest nearest) throws IOException {
        Vectors vectors = Vectors.of(segment.reader());
        Bits live = segment.reader().getLiveDocs();
        for (int doc = admitted.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = admitted.nextDoc()) {
            if (live == null || live.get(doc)) {
                float score = Vectors.relevance(direction, vectors.of(doc));
                nearest.insertWithOverflow(new ScoreDoc(segment.docBase + doc, score));
            }
        }
    }

    /** A heap with the furthest on top. */
    private static final class Nearest extends PriorityQueue<ScoreDoc> {

        Nearest(int size) {
            super(size);
        }

        @Override
        protected boolean lessThan(ScoreDoc one, ScoreDoc other) {
            return one.score < other.score || (one.score == other.score && one.doc > other.doc);
        }

        ScoreDoc[] bestFirst() {
            ScoreDoc[] best = new ScoreDoc[size()];
            for (int i = best.length - 1; i >= 0; i--) {
                best[i] = pop();
            }
            return best;
        }
    }
}
