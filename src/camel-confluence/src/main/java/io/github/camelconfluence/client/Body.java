package io.github.camelconfluence.client;

/** The body of a content as the server keeps it: storage-format XML or ADF JSON. */
public record Body(BodyRepresentation representation, String value) {}
