package io.github.camelconfluence.simulator.command;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;

/** Which Confluence to play, and how its greeting names accounts. */
public enum Mode {
    CLOUD,
    GATEWAY,
    DATACENTER;

    public Settings settings() {
        return this == DATACENTER ? ConfluenceSimulator.dataCenter() : ConfluenceSimulator.cloud();
    }
}
