package io.github.camelconfluence.client;

/** How a body is asked for and kept: Confluence's storage format, Atlassian document format, or not at all. */
public enum BodyRepresentation {
    STORAGE,
    ADF,
    NONE
}
