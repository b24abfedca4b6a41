package io.github.camelconfluence.client;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Duration;

class DataCenterContractTest extends DataCenterContract {

    @Override
    Settings settings() {
        return ConfluenceSimulator.dataCenter().indexLag(Duration.ofSeconds(20));
    }

    @Override
    Token token() {
        return Credentials.READER_PAT;
    }

    @Override
    Token tokenOfSpaceAdministrator() {
        return Credentials.ADMIN_PAT;
    }
}
