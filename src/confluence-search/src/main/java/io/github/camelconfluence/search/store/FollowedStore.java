package io.github.camelconfluence.search.store;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one store of a collection that is in use: that of the present model. Vectors of two models cannot be compared, so those
 * of another are dropped.
 */
public record FollowedStore(ChunkStore store, Generation generation) {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedStore.class);

    /**
     * @param collection letters, digits and underscores
     * @param model the name of the model, of which the store's name tells
     */
    public static FollowedStore open(
            VectorDatabase database, String collection, String model, int dimension, Clock clock) {
        String name = collection + "__" + slug(model);
        for (String other : database.names(collection + "__")) {
            if (!other.equals(name)) {
                LOG.warn(
                        "embeddings.model is {} now: the vectors of the last one ({}) are dropped, and the index is rebuilt from"
                                + " the start",
                        model,
                        other);
                database.drop(other);
            }
        }
        EmbeddingStore<TextSegment> opened = database.open(name, dimension);
        ChunkStore store = new ChunkStore(opened, dimension);
        Generation mine = new Generation(
                UUID.randomUUID().toString(), model, clock.instant().toString());
        Generation generation = Generation.of(store, mine);
        if (generation.id().equals(mine.id())) {
            LOG.info("A new index for {} in {}: it is filled from the start", model, name);
        }
        return new FollowedStore(store, generation);
    }

    /** Of what every store takes in a name, and ending with what tells apart what looks alike then. */
    private static String slug(String model) {
        StringBuilder slug = new StringBuilder();
        model.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> Character.isLetterOrDigit(c) && c < 128 ? String.valueOf((char) c) : "_")
                .forEach(slug::append);
        return slug.substring(0, Math.min(slug.length(), 30)) + "_" + Integer.toHexString(model.hashCode());
    }
}
