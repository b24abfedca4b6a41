package io.github.camelconfluence.client;

/** The two families of Confluence. */
public enum Deployment {
    CLOUD,
    DATA_CENTER
}
