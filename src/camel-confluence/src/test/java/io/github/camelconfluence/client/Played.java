package io.github.camelconfluence.client;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Duration;

/** The Confluences that every contract is run against. */
enum Played {
    CLOUD_SITE,
    CLOUD_GATEWAY,
    DATA_CENTER;

    Settings settings() {
        return switch (this) {
            case CLOUD_SITE -> ConfluenceSimulator.cloud();
            case CLOUD_GATEWAY -> ConfluenceSimulator.gateway();
            case DATA_CENTER -> ConfluenceSimulator.dataCenter().indexLag(Duration.ofSeconds(20));
        };
    }

    Token token() {
        return switch (this) {
            case CLOUD_SITE -> Credentials.READER_API_TOKEN;
            case CLOUD_GATEWAY -> Credentials.READER_SCOPED_TOKEN;
            case DATA_CENTER -> Credentials.READER_PAT;
        };
    }

    boolean isCloud() {
        return this != DATA_CENTER;
    }
}
