package io.github.camelconfluence.write;

import io.github.camelconfluence.client.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * How a page or blog post is to be.
 *
 * @param title null to keep it
 * @param parent where it is to be, null to leave it where it is
 * @param ifVersion the only version that may be edited; null for whatever is there
 */
public record PageEdit(
        @Nullable String title,
        Wording wording,
        @Nullable ContentId parent,
        @Nullable Integer ifVersion) {}
