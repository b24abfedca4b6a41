package io.github.camelconfluence.client;

import org.jspecify.annotations.Nullable;

/**
 * A page or blog post to make.
 *
 * @param parent the page (on Cloud also folder) that a page is to hang under; null for the top of the space, beside its
 *     homepage and not under it, and for blog posts
 */
public record NewContent(
        Space space,
        ContentType type,
        String title,
        @Nullable ContentId parent,
        Body body) {}
