package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import org.junit.jupiter.api.Nested;

class PublishingTest {

    @Nested
    class OnCloud extends PublishingContract {
        @Override
        ConfluenceSimulator start() {
            return ConfluenceSimulator.cloud().start();
        }

        @Override
        Token token() {
            return Credentials.EDITOR_API_TOKEN;
        }

        @Override
        String option() {
            return "apiToken";
        }

        @Override
        void connect(ConfluenceConfiguration options, ConfluenceSimulator confluence) {
            options.setUrl(confluence.url().toString());
            options.setUsername(Accounts.EDITOR.email());
            options.setApiToken(Credentials.EDITOR_API_TOKEN.secret());
        }
    }

    @Nested
    class OnDataCenter extends PublishingContract {
        @Override
        ConfluenceSimulator start() {
            return ConfluenceSimulator.dataCenter().start();
        }

        @Override
        Token token() {
            return Credentials.EDITOR_PAT;
        }

        @Override
        String option() {
            return "accessToken";
        }

        @Override
        void connect(ConfluenceConfiguration options, ConfluenceSimulator confluence) {
            options.setUrl(confluence.url().toString());
            options.setAccessToken(Credentials.EDITOR_PAT.secret());
        }
    }
}
