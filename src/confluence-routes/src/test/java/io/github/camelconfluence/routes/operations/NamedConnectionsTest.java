package io.github.camelconfluence.routes.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two accounts in a plain Camel application, with secrets from where Camel's functions find them. */
class NamedConnectionsTest {

    private static final String TOKEN = "confluence.test.token";
    private static final String OTHER_TOKEN = "confluence.test.other.token";

    @TempDir
    Path folder;

    private final ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start();

    @AfterEach
    void stop() {
        System.clearProperty(TOKEN);
        System.clearProperty(OTHER_TOKEN);
        confluence.close();
    }

    @Test
    void eachNameIsAConnectionThatManyRoutesUse() throws Exception {
        confluence.site().createSpace("RP", "RAG Pipelines");
        System.setProperty(TOKEN, Credentials.READER_API_TOKEN.secret());
        System.setProperty(OTHER_TOKEN, Credentials.EDITOR_API_TOKEN.secret());
        Properties properties = new Properties();
        properties.setProperty("camel.main.auto-configuration-log-summary", "false");
        // The container's own settings are on the class path, too.
        properties.setProperty("camel.main.routes-include-pattern", "false");
        connection(properties, "camel.component.confluence.", Accounts.READER.email(), "{{sys:" + TOKEN + "}}");
        properties.setProperty("camel.beans.second", "#class:" + ConfluenceComponent.class.getName());
        connection(properties, "camel.beans.second.", Accounts.EDITOR.email(), "{{sys:" + OTHER_TOKEN + "}}");
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setOverrideProperties(properties);
        main.bind("syncStore", folder.resolve("sync.sqlite").toString());
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                String often = ":RP?delay=50&initialDelay=0&types=";
                from("confluence" + often + "page").routeId("one").to("log:one?level=OFF");
                from("second" + often + "page").routeId("two").to("log:two?level=OFF");
                from("second" + often + "blogpost").routeId("three").to("log:three?level=OFF");
            }
        });
        main.start();
        try {
            assertThat(main.getCamelContext().resolvePropertyPlaceholders("{{env:PATH}}"))
                    .isEqualTo(System.getenv("PATH"));
            ConfluenceComponent second = main.getCamelContext().getComponent("second", ConfluenceComponent.class);
            assertThat(second.getConfiguration().getApiToken()).isEqualTo(Credentials.EDITOR_API_TOKEN.secret());
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(confluence.requests().matching(LoggedRequest::authorized))
                            .extracting(LoggedRequest::user)
                            .contains(Accounts.READER.username(), Accounts.EDITOR.username()));
            assertThat(confluence.requests().count(request -> request.path().contains("tenant_info")))
                    .as("found out once for each connection")
                    .isEqualTo(2);
        } finally {
            main.stop();
        }
    }

    private void connection(Properties properties, String prefix, String username, String token) {
        properties.setProperty(prefix + "url", confluence.url().toString());
        properties.setProperty(prefix + "gatewayUrl", confluence.gatewayUrl().toString());
        properties.setProperty(prefix + "username", username);
        properties.setProperty(prefix + "apiToken", token);
        properties.setProperty(
                prefix + "syncStore", folder.resolve("sync.sqlite").toString());
    }
}
