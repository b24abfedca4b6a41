package io.github.camelconfluence.client.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** A path below the API's base with parameters, encoded. Immutable. */
public record Query(String pathAndParameters) {

    /** @param segments joined by slashes, each encoded */
    public static Query of(String root, String... segments) {
        StringBuilder path = new StringBuilder(root);
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Query(path.toString());
    }

    public Query with(String name, Object value) {
        char separator = pathAndParameters.indexOf('?') < 0 ? '?' : '&';
        return new Query(pathAndParameters + separator + encoded(name) + '=' + encoded(value.toString()));
    }

    /** Several values as Atlassian's description has it for ids: one parameter, separated by commas. */
    public Query withList(String name, Collection<?> values) {
        return with(name, values.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    /** Several values as several parameters. */
    public Query withEach(String name, Collection<?> values) {
        Query all = this;
        for (Object value : values) {
            all = all.with(name, value);
        }
        return all;
    }

    public URI below(URI apiBase) {
        return URI.create(apiBase + pathAndParameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
