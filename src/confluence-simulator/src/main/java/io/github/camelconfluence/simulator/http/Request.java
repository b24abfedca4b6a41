package io.github.camelconfluence.simulator.http;

import io.github.camelconfluence.simulator.model.Caller;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as a surface sees it.
 *
 * @param target the path and query exactly as sent
 * @param path the decoded path, without the query; a surface's router sees it without its prefix
 * @param headers names in lower case
 */
public record Request(
        String method, Target target, String path, Map<String, String> headers, byte[] body, Caller caller) {

    /** What the client put on the request line. */
    public record Target(String rawPath, String rawQuery, Query query) {}

    public Request {
        headers = new TreeMap<>(headers);
    }

    public Query query() {
        return target.query();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Request from(Caller newCaller) {
        return new Request(method, target, path, headers, body, newCaller);
    }

    public Request at(String newPath) {
        return new Request(method, target, newPath, headers, body, caller);
    }
}
