package io.github.camelconfluence.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param scope the OAuth scope that a scoped token needs for it, named in the error when it is missing; empty if none
 * @param body null for none
 * @param idempotent whether sending it twice does what sending it once does
 * @param streamed whether the answer is read while it is used: how large it is and how long it takes is then bounded by
 *     whoever reads it
 */
public record Request(
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable RequestBody body,
        String scope,
        boolean idempotent,
        boolean streamed) {

    public Request(
            String method,
            URI uri,
            Map<String, String> headers,
            byte @Nullable [] body,
            String scope,
            boolean idempotent) {
        this(method, uri, headers, body == null ? null : RequestBody.of(body), scope, idempotent, false);
    }

    /** For a file of any size and type. */
    static Request download(URI uri) {
        return new Request("GET", uri, Map.of("Accept", "*/*"), null, "", true, true);
    }

    public static Request get(URI uri) {
        return new Request("GET", uri, Map.of("Accept", "application/json"), null, "", true);
    }

    /** What changes something: not to be sent twice unless it is said to be {@link #repeatable}. */
    public static Request changing(String method, URI uri) {
        return new Request(method, uri, Map.of("Accept", "application/json"), null, "", false);
    }

    public Request with(JsonNode json) {
        return with(RequestBody.of(json.toString().getBytes(StandardCharsets.UTF_8)), "application/json");
    }

    Request with(RequestBody content, String contentType) {
        return new Request(method, uri, headers, content, scope, idempotent, streamed)
                .withHeader("Content-Type", contentType);
    }

    /** The same, which does what it does once however often it is sent. */
    public Request repeatable() {
        return new Request(method, uri, headers, body, scope, true, streamed);
    }

    public Request needing(String scopeName) {
        return new Request(method, uri, headers, body, scopeName, idempotent, streamed);
    }

    public Request withHeader(String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, value);
        return new Request(method, uri, Map.copyOf(all), body, scope, idempotent, streamed);
    }

    /** How messages and logs name it: queries may hold search terms and media tokens, so they stay out. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
