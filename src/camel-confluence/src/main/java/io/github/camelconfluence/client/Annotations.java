package io.github.camelconfluence.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stuck to a content without being part of a version.
 *
 * @param labels global labels, sorted
 * @param restriction who may view it by its own restriction, ancestors not counted; null when it was not asked for
 */
public record Annotations(
        ContentId id, List<String> labels, @Nullable Audience restriction) {

    /** The same, of what has no restriction of its own. */
    public Annotations unrestricted() {
        return new Annotations(id, labels, Audience.UNRESTRICTED);
    }
}
