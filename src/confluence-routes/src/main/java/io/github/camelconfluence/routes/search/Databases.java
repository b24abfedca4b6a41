package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.store.VectorDatabase;
import io.github.camelconfluence.search.store.lucene.LuceneDatabase;
import io.github.camelconfluence.search.store.server.ChromaDatabase;
import io.github.camelconfluence.search.store.server.PgVectorDatabase;
import java.nio.file.Path;

/** The database that {@code vectors.store} names. */
final class Databases {

    private Databases() {}

    static VectorDatabase of(VectorSettings vectors) {
        return switch (vectors.store()) {
            case "lucene" -> new LuceneDatabase(Path.of(vectors.folder()));
            case "pgvector" ->
                new PgVectorDatabase(
                        vectors.pgvector().url().orElse(""),
                        vectors.pgvector().username().orElse(""),
                        vectors.pgvector().password().orElse(""),
                        vectors.pgvector().connections());
            case "chroma" -> new ChromaDatabase(vectors.chroma().url().orElse(""));
            default ->
                throw new IllegalArgumentException(
                        "vectors.store is '" + vectors.store() + "': use lucene, pgvector or chroma");
        };
    }

    /** Whether this process makes the index, and may drop one of another model; any other opens it as it is. */
    static boolean fills(VectorSettings vectors) {
        return vectors.enabled() || vectors.kafka().enabled();
    }

    /** Every store takes such a name. */
    static String collection(VectorSettings vectors) {
        String name = vectors.collection();
        boolean plain = name.chars().allMatch(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c));
        // Stores are named collection__model and found by that beginning: no other collection's may begin so.
        boolean separable = !name.contains("__") && !name.endsWith("_");
        if (!plain || !separable || name.isEmpty() || name.length() > 20 || !Character.isLetter(name.charAt(0))) {
            throw new IllegalArgumentException("vectors.collection is '" + name
                    + "': begin with a letter, and use at most 20 letters, digits and underscores,"
                    + " no two underscores together and none at the end");
        }
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
