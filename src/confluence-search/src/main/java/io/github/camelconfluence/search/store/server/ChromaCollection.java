package io.github.camelconfluence.search.store.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpMethod;
import io.github.camelconfluence.search.store.StoreGoneException;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A collection of a {@link ChromaDatabase}. */
record ChromaCollection(ChromaDatabase database, String name) {

    private static final Logger LOG = LoggerFactory.getLogger(ChromaCollection.class);

    /** Chroma's own breadth of search is for speed: it overlooks more of the nearest than words make good again. */
    private static final Map<String, Object> HNSW =
            Map.of("space", "cosine", "max_neighbors", 32, "ef_construction", 200, "ef_search", 400);

    ChromaCollection {
        if (name.length() < 3 || !name.chars().allMatch(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c))) {
            throw new IllegalArgumentException("No collection can be named " + name
                    + ": vectors.collection must be letters, digits and underscores");
        }
    }

    /** The id under which it is asked, after it was made where it is new, or has vectors of another dimension. */
    String open(int dimension) {
        JsonNode collection = create();
        int present = collection.path("dimension").asInt(dimension);
        if (present != dimension) {
            LOG.warn(
                    "The collection {} has vectors of {} numbers, embeddings.model makes {}: it is built anew",
                    name,
                    present,
                    dimension);
            return empty();
        }
        return comparable(collection);
    }

    /** The id under which it is asked, where it has such vectors. */
    String openAsItIs(int dimension) {
        JsonNode collection = database.request(HttpMethod.GET, "/" + name, null);
        int present = collection.path("dimension").asInt(dimension);
        if (present != dimension) {
            throw new IllegalStateException(
                    "The collection " + name + " has vectors of " + present + " numbers, and embeddings.model makes "
                            + dimension + ": whoever fills it must have the same model");
        }
        return comparable(collection);
    }

    private String comparable(JsonNode collection) {
        String space = collection.at("/configuration_json/hnsw/space").asText("cosine");
        if (!space.equals("cosine")) {
            throw new IllegalStateException("The collection " + name + " measures distance as " + space
                    + " where cosine is needed; give vectors.collection another value");
        }
        return collection.path("id").asText();
    }

    /** Made anew, without what was in it. */
    String empty() {
        drop();
        return create().path("id").asText();
    }

    private JsonNode create() {
        return database.request(
                HttpMethod.POST,
                "",
                Map.of("name", name, "get_or_create", true, "configuration", Map.of("hnsw", HNSW)));
    }

    /** @param id of this very collection: one that is made anew under the name has another */
    JsonNode read(String id, String what, Map<String, Object> body) {
        return there(() -> database.read("/" + id + "/" + what, body));
    }

    /** @param id as when it is read */
    JsonNode write(String id, String what, Map<String, Object> body) {
        return there(() -> database.request(HttpMethod.POST, "/" + id + "/" + what, body));
    }

    private JsonNode there(Supplier<JsonNode> request) {
        try {
            return request.get();
        } catch (HttpException e) {
            throw e.statusCode() == 404 ? new StoreGoneException(name) : e;
        }
    }

    /** What another process dropped a moment ago is no fault. */
    void drop() {
        try {
            database.request(HttpMethod.DELETE, "/" + name, null);
        } catch (HttpException e) {
            if (e.statusCode() != 404) {
                throw e;
            }
        }
    }
}
