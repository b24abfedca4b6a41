package io.github.camelconfluence.operation;

/** The body of a message, to be written to a page or comment. */
public record GivenText(TextFormat format, String text) {}
