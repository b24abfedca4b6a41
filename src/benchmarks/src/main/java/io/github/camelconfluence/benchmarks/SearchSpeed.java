package io.github.camelconfluence.benchmarks;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import com.sun.management.OperatingSystemMXBean;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.filter.Filter;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.StoredChunk;
import io.github.camelconfluence.search.store.lucene.LuceneEmbeddingStore;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints how fast the store of the container is filled and searched, and how many of the nearest it finds. */
public final class SearchSpeed {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int CHUNKS = 100_000;
    private static final int SEARCHES = 1_000;
    private static final int FOLLOWED = 10_000;
    private static final int BATCH = 64;
    private static final int MOST = 50;

    /** The caller may read three quarters of what is there. */
    private static final Set<String> READABLE = new HashSet<>(Passages.accessIds(150));

    private static final Filter FILTER = metadataKey(ChunkFields.ACCESS_ID).isIn(READABLE);

    private final Passages passages = new Passages();
    private final int chunks;
    private final PrintStream out;

    SearchSpeed(int chunks, PrintStream out) {
        this.chunks = chunks;
        this.out = out;
    }

    /** With the number of chunks, if not 100,000. */
    public static void main(String[] count) throws Exception {
        Path folder = Files.createTempDirectory("search-speed");
        try {
            int chunks = count.length == 0 ? CHUNKS : Integer.parseInt(count[0]);
            new SearchSpeed(chunks, System.out).run(folder.resolve("vectors"), SEARCHES);
        } finally {
            delete(folder);
        }
    }

    void run(Path folder, int searches) throws Exception {
        try (ChunkStore store =
                new ChunkStore(LuceneEmbeddingStore.open(folder, Passages.DIMENSION), Passages.DIMENSION)) {
            int followed = Math.min(chunks, FOLLOWED);
            fill(store, 0, followed, true);
            fill(store, followed, chunks, false);
            print("on disk", "%d bytes a chunk".formatted(size(folder) / chunks));
            // Until all is compiled, and the files are in the machine's memory.
            latencies(store, searches / 2, "warm-up");
            latencies(store, searches, "search");
            print("recall", "%.3f of the %d nearest".formatted(recall(store, Math.min(20, searches)), MOST));
        }
    }

    /** @param followed as the route does it: what is there of a page is read before it is written */
    private void fill(ChunkStore store, int from, int to, boolean followed) {
        long before = System.nanoTime();
        long processorBefore = SYSTEM.getProcessCpuTime();
        for (int at = from; at < to; at += BATCH) {
            List<StoredChunk> batch = IntStream.range(at, Math.min(to, at + BATCH))
                    .mapToObj(passages::passage)
                    .toList();
            if (followed) {
                store.of(batch.stream().map(StoredChunk::contentId).distinct().toList());
            }
            store.put(batch);
        }
        store.flush();
        double seconds = (System.nanoTime() - before) / 1e9;
        double processor = (SYSTEM.getProcessCpuTime() - processorBefore) / 1e9;
        print(
                followed ? "writing, each page read before" : "writing the rest",
                "%.0f chunks/s on the wall, %.0f chunks/s of the processor"
                        .formatted((to - from) / seconds, (to - from) / processor));
    }

    private void latencies(ChunkStore store, int searches, String what) {
        Latencies byVector = new Latencies(searches);
        Latencies byWords = new Latencies(searches);
        Latencies both = new Latencies(searches);
        for (int i = 0; i < searches; i++) {
            Embedding question = passages.question(i);
            String words = passages.words(i);
            both.measure(() -> {
                byVector.measure(() -> store.nearest(question, FILTER, MOST));
                byWords.measure(() -> store.matching(words, FILTER, MOST));
            });
        }
        print(what + " by vector", byVector.toString());
        print(what + " by words", byWords.toString());
        print(what + " by both", both.toString());
    }

    private double recall(ChunkStore store, int questions) {
        int found = 0;
        int expected = 0;
        List<List<String>> nearest = nearest(questions);
        for (int i = 0; i < questions; i++) {
            Set<String> keys = new HashSet<>(nearest.get(i));
            expected += keys.size();
            found += (int) store.nearest(passages.question(i), FILTER, MOST).stream()
                    .filter(match -> keys.contains(match.embeddingId()))
                    .count();
        }
        return (double) found / expected;
    }

    /** Compared one by one, outside of the store. */
    private List<List<String>> nearest(int questions) {
        List<float[]> vectors = IntStream.range(0, questions)
                .mapToObj(i -> passages.question(i).vector())
                .toList();
        List<PriorityQueue<Candidate>> best = new ArrayList<>();
        vectors.forEach(question -> best.add(new PriorityQueue<>()));
        for (int chunk = 0; chunk < chunks; chunk++) {
            if (READABLE.contains(Passages.accessId(chunk))) {
                float[] vector = passages.vector(chunk);
                for (int i = 0; i < questions; i++) {
                    best.get(i).add(new Candidate(chunk, dot(vector, vectors.get(i))));
                    if (best.get(i).size() > MOST) {
                        best.get(i).remove();
                    }
                }
            }
        }
        return best.stream()
                .map(queue -> queue.stream().map(Candidate::key).toList())
                .toList();
    }

    private record Candidate(int chunk, double score) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return Double.compare(score, other.score);
        }

        String key() {
            return StoredChunk.keyOf(Passages.pageOf(chunk) + "-" + chunk % Passages.OF_A_PAGE);
        }
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private void print(String what, String figures) {
        out.println(
                "| %,d chunks | %s | %s | load %.1f |".formatted(chunks, what, figures, SYSTEM.getSystemLoadAverage()));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
