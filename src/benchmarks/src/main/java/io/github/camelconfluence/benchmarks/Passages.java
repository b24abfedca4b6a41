package io.github.camelconfluence.benchmarks;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.StoredChunk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Made-up passages: pages of five, each about one of 500 subjects, so that vectors lie in clusters as real ones do. */
final class Passages {

    static final int DIMENSION = 384;
    static final int OF_A_PAGE = 5;

    private static final int SUBJECTS = 500;
    private static final int ACCESS_IDS = 200;
    private static final int WORDS = 120;

    /** How far a passage is from its subject: the angle between two of one subject is about 48 degrees. */
    private static final double SPREAD = 0.7;

    private static final Zipf LANGUAGE = new Zipf(50_000);

    private final float[][] subjects = new float[SUBJECTS][];

    Passages() {
        for (int subject = 0; subject < SUBJECTS; subject++) {
            subjects[subject] = around(new float[DIMENSION], 1, new Random(-1 - subject));
        }
    }

    StoredChunk passage(int number) {
        String id = pageOf(number) + "-" + number % OF_A_PAGE;
        return new StoredChunk(
                StoredChunk.keyOf(id),
                TextSegment.from(LANGUAGE.words(WORDS, new Random(number)), metadata(id, number)),
                Embedding.from(vector(number)));
    }

    float[] vector(int number) {
        Random random = new Random(number * 31L + 7);
        int subject = new Random(number / OF_A_PAGE).nextInt(SUBJECTS);
        return around(subjects[subject], SPREAD, random);
    }

    static String pageOf(int number) {
        return Integer.toString(100_000 + number / OF_A_PAGE);
    }

    static String accessId(int number) {
        return accessIdOf(new Random(number / OF_A_PAGE + 17).nextInt(ACCESS_IDS));
    }

    static List<String> accessIds(int count) {
        return IntStream.range(0, count).mapToObj(Passages::accessIdOf).toList();
    }

    /** A question about a subject, which no passage repeats. */
    Embedding question(int number) {
        Random random = new Random(-1_000_003L * (number + 1));
        return Embedding.from(around(subjects[random.nextInt(SUBJECTS)], SPREAD, random));
    }

    /** Common words and rare ones, as they come. */
    String words(int number) {
        return LANGUAGE.words(8, new Random(-7_919L * (number + 1)));
    }

    private static Metadata metadata(String id, int number) {
        String page = pageOf(number);
        Random random = new Random(number / OF_A_PAGE + 3);
        String title = LANGUAGE.words(4, random);
        return new Metadata()
                .put(ChunkFields.RECORD, ChunkFields.CHUNK)
                .put(ChunkFields.CHUNK_ID, id)
                .put(ChunkFields.CONTENT_ID, page)
                .put(ChunkFields.TYPE, "page")
                .put(ChunkFields.VERSION, 3)
                .put(ChunkFields.SPACE, "S" + random.nextInt(20))
                .put(ChunkFields.SPACE_NAME, "A space of twenty")
                .put(ChunkFields.TITLE, title)
                .put(ChunkFields.PATH, "S/Home/" + title + "-" + page)
                .put(ChunkFields.LABELS, "howto")
                .put(ChunkFields.label("howto"), "true")
                .put(ChunkFields.URL, "https://acme.atlassian.net/wiki/spaces/S/pages/" + page + "#part-" + number)
                .put(ChunkFields.MODIFIED_AT, "2026-11-21T10:00:00Z")
                .put(ChunkFields.HEADINGS, LANGUAGE.words(3, random))
                .put(ChunkFields.ORDINAL, number % OF_A_PAGE)
                .put(ChunkFields.COUNT, OF_A_PAGE)
                .put(ChunkFields.KINDS, "prose")
                .put(ChunkFields.ACCESS_ID, accessId(number))
                .put(ChunkFields.CONTENT_HASH, hash(number))
                .put(ChunkFields.EMBEDDED_HASH, hash(-number));
    }

    private static String accessIdOf(int number) {
        return hash(1_000_000 + number).substring(0, 32);
    }

    private static String hash(int number) {
        String half = UUID.nameUUIDFromBytes(Integer.toString(number).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return half + new StringBuilder(half).reverse();
    }

    private static float[] around(float[] centre, double spread, Random random) {
        float[] vector = new float[DIMENSION];
        double square = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (centre[i] + spread * random.nextGaussian() / Math.sqrt(DIMENSION));
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
