package io.github.camelconfluence.content;

import java.util.List;

/** A converted body, and what had to be repaired or dropped on the way. */
public record Rendering(String value, List<String> warnings) {

    public Rendering {
        warnings = List.copyOf(warnings);
    }
}
