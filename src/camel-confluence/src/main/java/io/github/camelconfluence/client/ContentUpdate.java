package io.github.camelconfluence.client;

import org.jspecify.annotations.Nullable;

/**
 * The next version of a page or blog post.
 *
 * @param expectedVersion the number of the version that this is an edit of; the one saved has the next number
 * @param parent where a page is to be moved, in the same space; null to leave it
 * @param message shown in the page's history; empty for none
 */
public record ContentUpdate(
        ContentType type,
        ContentId id,
        int expectedVersion,
        String title,
        Body body,
        @Nullable ContentId parent,
        String message) {}
