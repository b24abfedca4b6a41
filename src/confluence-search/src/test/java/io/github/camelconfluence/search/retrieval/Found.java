package io.github.camelconfluence.search.retrieval;

/**
 * A passage that was found, by whomever.
 *
 * @param space the key of its space
 * @param page the title of its page
 */
record Found(String space, String page, String text) {}
