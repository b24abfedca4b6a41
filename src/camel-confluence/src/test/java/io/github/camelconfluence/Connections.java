package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.util.Map;

/** The options with which a reader reaches each kind of simulated Confluence. */
final class Connections {

    private Connections() {}

    static Map<String, Object> cloud(ConfluenceSimulator confluence) {
        return Map.of(
                "url", confluence.url().toString(),
                "gatewayUrl", confluence.gatewayUrl().toString(),
                "username", Accounts.READER.email(),
                "apiToken", Credentials.READER_API_TOKEN.secret());
    }

    static Map<String, Object> gateway(ConfluenceSimulator confluence) {
        return Map.of(
                "url", confluence.url().toString(),
                "gatewayUrl", confluence.gatewayUrl().toString(),
                "username", Accounts.READER.email(),
                "apiToken", Credentials.READER_SCOPED_TOKEN.secret());
    }

    static Map<String, Object> dataCenter(ConfluenceSimulator confluence) {
        return Map.of("url", confluence.url().toString(), "accessToken", Credentials.READER_PAT.secret());
    }

    /** Who may write, on Cloud. */
    static Map<String, Object> cloudEditor(ConfluenceSimulator confluence) {
        return Map.of(
                "url", confluence.url().toString(),
                "gatewayUrl", confluence.gatewayUrl().toString(),
                "username", Accounts.EDITOR.email(),
                "apiToken", Credentials.EDITOR_API_TOKEN.secret());
    }

    static Map<String, Object> gatewayEditor(ConfluenceSimulator confluence) {
        return Map.of(
                "url", confluence.url().toString(),
                "gatewayUrl", confluence.gatewayUrl().toString(),
                "username", Accounts.EDITOR.email(),
                "apiToken", Credentials.EDITOR_SCOPED_TOKEN.secret());
    }

    static Map<String, Object> dataCenterEditor(ConfluenceSimulator confluence) {
        return Map.of("url", confluence.url().toString(), "accessToken", Credentials.EDITOR_PAT.secret());
    }
}
