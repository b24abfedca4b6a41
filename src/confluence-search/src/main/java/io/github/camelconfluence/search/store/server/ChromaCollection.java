package io.github.camelconfluence.search.store.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import io.github.camelconfluence.search.http.BoundedHttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where passages are kept in Chroma 1 or newer (API version 2), in the tenant and database that every server has.
 *
 * @param url of the server
 * @param name of the collection, which is made if new
 * @param apiKey for servers that ask for one
 */
public record ChromaCollection(String url, String name, @Nullable String apiKey) {

    private static final Logger LOG = LoggerFactory.getLogger(ChromaCollection.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = new BoundedHttpClient("vectors", Duration.ofSeconds(60));
    private static final String DATABASE = "api/v2/tenants/default_tenant/databases/default_database/collections";

    public ChromaCollection {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException("vectors.url must be like http://host:8000 for vectors.store=chroma");
        }
        if (!name.matches("[a-zA-Z0-9][a-zA-Z0-9._-]{1,510}[a-zA-Z0-9]")) {
            throw new IllegalArgumentException("vectors.collection=" + name
                    + " must be at least three letters, digits, points, underscores and hyphens, the first and last of them"
                    + " a letter or a digit");
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
        String space = collection.at("/configuration_json/hnsw/space").asText("cosine");
        if (!space.equals("cosine")) {
            throw new IllegalStateException("The collection " + name + " measures distance as " + space
                    + " where cosine is needed; give vectors.collection another name");
        }
        return collection.path("id").asText();
    }

    /** Made anew, without what was in it. */
    String empty() {
        request(HttpMethod.DELETE, "/" + name, null);
        return create().path("id").asText();
    }

    private JsonNode create() {
        return request(
                HttpMethod.POST,
                "",
                Map.of(
                        "name", name,
                        "get_or_create", true,
                        "configuration", Map.of("hnsw", Map.of("space", "cosine"))));
    }

    JsonNode post(String id, String what, Map<String, Object> body) {
        return request(HttpMethod.POST, "/" + id + "/" + what, body);
    }

    private JsonNode request(HttpMethod method, String path, @Nullable Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.builder()
                    .method(method)
                    .url(url, DATABASE + path)
                    .addHeader("Content-Type", "application/json");
            if (apiKey != null) {
                request.addHeader("X-Chroma-Token", apiKey);
            }
            if (body != null) {
                request.body(JSON.writeValueAsString(body));
            }
            return JSON.readTree(HTTP.execute(request.build()).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Chroma's answer is not JSON: is vectors.url its address?", e);
        }
    }

    @Override
    public String toString() {
        return "collection " + name;
    }
}
