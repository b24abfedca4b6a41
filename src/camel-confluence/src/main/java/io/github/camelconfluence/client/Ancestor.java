package io.github.camelconfluence.client;

/** A page or folder above a content. */
public record Ancestor(ContentId id, ContentType type, String title) {}
