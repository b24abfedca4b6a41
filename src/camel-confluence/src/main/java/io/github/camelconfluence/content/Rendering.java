package io.github.camelconfluence.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A converted body.
 *
 * @param warnings what had to be repaired or dropped on the way
 * @param properties the page properties as text, by name, in order of appearance
 */
public record Rendering(String value, List<String> warnings, Map<String, String> properties) {

    public Rendering {
        warnings = List.copyOf(warnings);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
