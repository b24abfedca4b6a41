package io.github.camelconfluence.simulator.model;

import org.jspecify.annotations.Nullable;

/**
 * Where content sits: its space, what it hangs below (a page's parent, a comment's page or parent comment,
 * an attachment's container), and its position among its siblings.
 */
public record Place(long spaceId, @Nullable ContentId parent, int position) {}
