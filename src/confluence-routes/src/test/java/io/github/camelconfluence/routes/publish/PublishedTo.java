package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;

/** The Confluence that is published to. */
enum PublishedTo {
    CLOUD(Credentials.EDITOR_API_TOKEN, "apiToken") {
        @Override
        ConfluenceSimulator start() {
            return ConfluenceSimulator.cloud().start();
        }

        @Override
        void connect(ConfluenceConfiguration options, ConfluenceSimulator confluence) {
            options.setUrl(confluence.url().toString());
            options.setUsername(Accounts.EDITOR.email());
            options.setApiToken(token().secret());
        }
    },
    DATA_CENTER(Credentials.EDITOR_PAT, "accessToken") {
        @Override
        ConfluenceSimulator start() {
            return ConfluenceSimulator.dataCenter().start();
        }

        @Override
        void connect(ConfluenceConfiguration options, ConfluenceSimulator confluence) {
            options.setUrl(confluence.url().toString());
            options.setAccessToken(token().secret());
        }
    };

    private final Token token;
    private final String option;

    PublishedTo(Token token, String option) {
        this.token = token;
        this.option = option;
    }

    abstract ConfluenceSimulator start();

    abstract void connect(ConfluenceConfiguration options, ConfluenceSimulator confluence);

    /** What it is connected with. */
    Token token() {
        return token;
    }

    /** The option that the token is given by. */
    String option() {
        return option;
    }
}
