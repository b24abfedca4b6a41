package io.github.camelconfluence.client;

/**
 * A value stored at a content for a program, shown to nobody.
 *
 * @param json the value as JSON text; how it is formatted is not kept
 * @param version counted by Confluence from 1
 */
public record ContentProperty(String key, String json, int version) {}
