package io.github.camelconfluence.client;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;

class CloudSiteContractTest extends CloudContract {

    @Override
    Settings settings() {
        return ConfluenceSimulator.cloud();
    }

    @Override
    Token token() {
        return Credentials.READER_API_TOKEN;
    }

    @Override
    Token tokenOfSpaceAdministrator() {
        return token();
    }
}
