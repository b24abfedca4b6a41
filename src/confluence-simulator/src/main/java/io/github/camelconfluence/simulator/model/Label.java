package io.github.camelconfluence.simulator.model;

/** A label as known to the whole site: the same name has the same id everywhere. */
public record Label(long id, String prefix, String name) {}
