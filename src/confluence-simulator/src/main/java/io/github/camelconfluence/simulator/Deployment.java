package io.github.camelconfluence.simulator;

/** Which Confluence is played. */
public enum Deployment {
    /** A Cloud site, with the gateway for scoped tokens on the same server. */
    CLOUD,
    /** Data Center below the context path {@code /confluence}. */
    DATA_CENTER
}
