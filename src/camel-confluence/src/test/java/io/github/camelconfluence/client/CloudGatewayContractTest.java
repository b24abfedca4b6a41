package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import org.junit.jupiter.api.Test;

class CloudGatewayContractTest extends CloudContract {

    @Override
    Settings settings() {
        return ConfluenceSimulator.gateway();
    }

    @Override
    Token token() {
        return Credentials.READER_SCOPED_TOKEN;
    }

    @Override
    Token tokenOfSpaceAdministrator() {
        return token();
    }

    @Test
    void everyRequestStaysOnTheGatewayAlsoAlongLinks() {
        pages(300);
        confluence.requests().clear();
        assertThat(listed(ContentType.PAGE)).hasSize(300);
        assertThat(confluence.requests().all())
                .allSatisfy(request ->
                        assertThat(request.path()).startsWith("/ex/confluence/" + confluence.cloudId() + "/wiki/"));
    }
}
