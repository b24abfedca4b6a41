package io.github.camelconfluence.client;

import java.time.Instant;

/** One saved state of a content. {@code authorId} is an account id (Cloud) or user key (Data Center), empty if unknown. */
public record Version(int number, Instant createdAt, String authorId, String message) {}
