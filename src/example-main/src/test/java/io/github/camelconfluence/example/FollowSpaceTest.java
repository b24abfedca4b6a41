package io.github.camelconfluence.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowSpaceTest {

    @TempDir
    Path folder;

    @Test
    void thePagesOfTheSpaceArriveAsMarkdown() {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            confluence.site().createPage("RP", null, "Runbook", "<p>Restart it</p>");
            Main application = FollowSpace.application();
            application.addOverrideProperty(
                    "camel.component.confluence.url", confluence.url().toString());
            application.addOverrideProperty("camel.component.confluence.username", Accounts.READER.email());
            application.addOverrideProperty(
                    "camel.component.confluence.api-token", Credentials.READER_API_TOKEN.secret());
            application.addOverrideProperty(
                    "camel.component.confluence.sync-store",
                    folder.resolve("sync.sqlite").toString());
            application.addOverrideProperty("wiki.sink", "mock:changes");
            application.start();
            try {
                MockEndpoint changes = application.getCamelContext().getEndpoint("mock:changes", MockEndpoint.class);
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(changes.getReceivedExchanges())
                                .extracting(exchange -> exchange.getMessage().getBody(String.class))
                                .containsExactly("Restart it\n"));
            } finally {
                application.stop();
            }
        }
    }
}
