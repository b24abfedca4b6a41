package io.github.camelconfluence.search.store;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one store of a collection that is in use: that of the present model. Vectors of two models cannot be compared, so whoever
 * fills it drops those of another; whoever only reads must not, since its model may be the wrong one.
 */
public record FollowedStore(ChunkStore store, Generation generation) {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedStore.class);

    /** So that a name has at most 51 characters, of which PostgreSQL takes 54 and Chroma 63. */
    private static final int SLUG = 20;

    /**
     * For whoever fills it: makes it when it is not there, and then drops those of other models.
     *
     * @param collection at most 20 letters, digits and underscores, with no two underscores together and none at the end
     * @param model the name of the model, of which the store's name tells
     */
    public static FollowedStore open(
            VectorDatabase database, String collection, String model, int dimension, Clock clock) {
        String name = name(collection, model);
        return opened(database.open(name, dimension), dimension, store -> {
            Generation mine = new Generation(
                    UUID.randomUUID().toString(), model, clock.instant().toString());
            Generation generation = Generation.of(store, mine);
            if (generation.id().equals(mine.id())) {
                LOG.info("A new index for {} in {}: it is filled from the start", model, name);
            }
            dropOthers(database, collection, model);
            return generation;
        });
    }

    /**
     * For whoever searches, or keeps notes in it: as it is.
     *
     * @throws IllegalStateException where nobody has begun it yet
     */
    public static FollowedStore openAsItIs(VectorDatabase database, String collection, String model, int dimension) {
        String name = name(collection, model);
        List<String> present = database.names(prefix(collection));
        if (!present.contains(name)) {
            throw new IllegalStateException("There is no index for embeddings.model=" + model + " (vectors.collection="
                    + collection + ")"
                    + (present.isEmpty() ? "" : "; there is one for another model: " + String.join(", ", present))
                    + ". It is made by whoever fills it (vectors.enabled or vectors.kafka.enabled), which must have the same"
                    + " embeddings.model and vectors.* as this process");
        }
        return opened(
                database.openAsItIs(name, dimension),
                dimension,
                store -> Generation.in(store)
                        .orElseThrow(() -> new IllegalStateException(
                                "The index " + name + " is only being made: it says nothing of its filling yet")));
    }

    private static FollowedStore opened(
            EmbeddingStore<TextSegment> opened, int dimension, Function<ChunkStore, Generation> generation) {
        ChunkStore store = new ChunkStore(opened, dimension);
        try {
            return new FollowedStore(store, generation.apply(store));
        } catch (RuntimeException e) {
            // Or the next attempt would find it open.
            try {
                store.close();
            } catch (Exception closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private static void dropOthers(VectorDatabase database, String collection, String model) {
        for (String other : database.names(prefix(collection))) {
            if (!other.equals(name(collection, model))) {
                LOG.warn(
                        "embeddings.model is {} now: the vectors of the last one ({}) are dropped, and the index is rebuilt from"
                                + " the start. Whoever else fills it must have this model too, or they drop each other's",
                        model,
                        other);
                database.drop(other);
            }
        }
    }

    private static String name(String collection, String model) {
        return prefix(collection) + slug(model);
    }

    private static String prefix(String collection) {
        return collection + "__";
    }

    /** Of what every store takes in a name, and ending with what tells apart what looks alike then. */
    private static String slug(String model) {
        StringBuilder slug = new StringBuilder();
        model.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> Character.isLetterOrDigit(c) && c < 128 ? String.valueOf((char) c) : "_")
                .forEach(slug::append);
        return slug.substring(0, Math.min(slug.length(), SLUG)) + "_" + Integer.toHexString(model.hashCode());
    }
}
