package io.github.camelconfluence.write;

import io.github.camelconfluence.client.Content;

/** What a write came to, and how the content is now. */
public record Written(Content content, Outcome outcome) {}
