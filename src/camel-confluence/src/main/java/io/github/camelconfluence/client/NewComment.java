package io.github.camelconfluence.client;

import org.jspecify.annotations.Nullable;

/**
 * A comment to make.
 *
 * @param on the page or blog post
 * @param replyTo the comment on it that is answered; null for a footer comment of its own
 */
public record NewComment(Content.Parent on, @Nullable ContentId replyTo, Body body) {}
