package io.github.camelconfluence.search.store;

/**
 * Something small that is kept beside the passages, so that whoever opens the store knows it: which model embedded them, who
 * the readers behind an access id are, who is in a group.
 *
 * @param kind of note
 * @param key unique within its kind
 */
public record Note(String kind, String key, String text) {}
