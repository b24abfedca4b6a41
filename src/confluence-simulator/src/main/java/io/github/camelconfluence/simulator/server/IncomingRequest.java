package io.github.camelconfluence.simulator.server;

import io.github.camelconfluence.simulator.http.Query;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.Caller;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads what Vert.x received. */
final class IncomingRequest {

    private IncomingRequest() {}

    static Request read(HttpServerRequest incoming, byte[] body) {
        String rawPath = incoming.path() == null ? "/" : incoming.path();
        String rawQuery = incoming.query() == null ? "" : incoming.query();
        Map<String, String> headers = new HashMap<>();
        incoming.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Request(
                incoming.method().name(),
                new Request.Target(rawPath, rawQuery, Query.parse(rawQuery)),
                decode(rawPath),
                headers,
                body,
                Caller.ANONYMOUS);
    }

    /** In a path, unlike in a query, a plus sign is a plus sign; a broken escape stays as it is. */
    private static String decode(String rawPath) {
        try {
            return URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return rawPath;
        }
    }
}
