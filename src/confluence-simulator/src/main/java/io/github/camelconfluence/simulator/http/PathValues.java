package io.github.camelconfluence.simulator.http;

import java.util.Map;
import java.util.Objects;

/** What stood in the places that a route's template leaves open. */
public record PathValues(Map<String, String> values) {

    /** The value for a place that the template has. */
    public String get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
