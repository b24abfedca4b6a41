package io.github.camelconfluence.client;

import java.util.List;
import java.util.Map;

/**
 * What a read of several ids came to.
 *
 * @param contents what was read; an id in neither part does not exist, is not current or archived, or is hidden
 * @param failures ids of which nothing can be said, because reading them fails for a reason of their own
 */
public record Reading(List<Content> contents, Map<ContentId, ConfluenceException> failures) {

    public static final Reading NOTHING = new Reading(List.of(), Map.of());

    public Reading {
        contents = List.copyOf(contents);
        failures = Map.copyOf(failures);
    }
}
