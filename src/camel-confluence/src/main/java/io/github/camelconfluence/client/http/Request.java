package io.github.camelconfluence.client.http;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param scope the OAuth scope that a scoped token needs for it, named in the error when it is missing; empty if none
 * @param body JSON to send, null for none
 * @param idempotent whether sending it twice does what sending it once does
 */
public record Request(
        String method, URI uri, Map<String, String> headers, byte @Nullable [] body, String scope, boolean idempotent) {

    public static Request get(URI uri) {
        return new Request("GET", uri, Map.of("Accept", "application/json"), null, "", true);
    }

    public Request needing(String scopeName) {
        return new Request(method, uri, headers, body, scopeName, idempotent);
    }

    public Request withHeader(String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, value);
        return new Request(method, uri, Map.copyOf(all), body, scope, idempotent);
    }

    /** How messages and logs name it: queries may hold search terms and media tokens, so they stay out. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
