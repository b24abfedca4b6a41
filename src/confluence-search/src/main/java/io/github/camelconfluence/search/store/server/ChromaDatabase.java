package io.github.camelconfluence.search.store.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import io.github.camelconfluence.client.http.ParkingWaiter;
import io.github.camelconfluence.client.http.Waiter;
import io.github.camelconfluence.search.http.BoundedHttpClient;
import io.github.camelconfluence.search.store.VectorDatabase;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Chroma server, 1.0 or newer (API version 2): each store is a collection in the tenant and database that every server has.
 *
 * @param url {@code http://host:8000}
 * @param waiter before what could not be read is asked for again
 */
public record ChromaDatabase(String url, Waiter waiter) implements VectorDatabase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = new BoundedHttpClient("vectors.chroma", Duration.ofSeconds(60));
    private static final String COLLECTIONS = "api/v2/tenants/default_tenant/databases/default_database/collections";
    private static final int PAGE = 100;

    public ChromaDatabase(String url) {
        this(url, new ParkingWaiter());
    }

    public ChromaDatabase {
        if (!isServer(url)) {
            throw new IllegalArgumentException("vectors.store=chroma needs vectors.chroma.url, like http://host:8000,"
                    + " without a user name or a query");
        }
    }

    /** What else an address may hold is secret at times, and it would be in every message of an error. */
    private static boolean isServer(String url) {
        try {
            URI address = new URI(url);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public ChromaStore open(String name, int dimension) {
        ChromaCollection collection = new ChromaCollection(this, name);
        return new ChromaStore(collection, collection.open(dimension));
    }

    @Override
    public ChromaStore openAsItIs(String name, int dimension) {
        ChromaCollection collection = new ChromaCollection(this, name);
        return new ChromaStore(collection, collection.openAsItIs(dimension));
    }

    @Override
    public List<String> names(String prefix) {
        List<String> names = new ArrayList<>();
        JsonNode page;
        int offset = 0;
        do {
            page = request(HttpMethod.GET, "?limit=" + PAGE + "&offset=" + offset, null);
            page.forEach(collection -> names.add(collection.path("name").asText()));
            offset += PAGE;
        } while (page.size() == PAGE);
        names.removeIf(name -> !name.startsWith(prefix));
        return names;
    }

    @Override
    public void drop(String name) {
        new ChromaCollection(this, name).drop();
    }

    /** Asked more than once where the server fails. */
    JsonNode read(String path, Object body) {
        return new Rereading(waiter).answer(() -> request(HttpMethod.POST, path, body));
    }

    JsonNode request(HttpMethod method, String path, @Nullable Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.builder()
                    .method(method)
                    .url(url, COLLECTIONS + path)
                    .addHeader("Content-Type", "application/json");
            if (body != null) {
                request.body(JSON.writeValueAsString(body));
            }
            return JSON.readTree(HTTP.execute(request.build()).body());
        } catch (HttpException e) {
            throw named(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What vectors.chroma.url leads to is no Chroma: it answers no JSON", e);
        }
    }

    /** So that it counts as the server's fault, not that of the content which it was asked for. */
    private static RuntimeException named(HttpException e) {
        if (e.statusCode() == 429) {
            return new RateLimitException(e.getMessage(), e);
        }
        return e.statusCode() >= 500 ? new InternalServerException(e.getMessage(), e) : e;
    }
}
