package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Kamelet {@code confluence-source}, as it is in the jar, in a route of YAML; the component itself is told nothing. */
class SourceKameletTest {

    private final CamelContext context = new DefaultCamelContext();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    /** With a machine that has more to do. */
    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void followsASpaceOfCloud() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            ContentId page = runbookIn(confluence);
            follow(cloud(confluence), this::receive);

            await().untilAsserted(() -> assertThat(received).hasSize(1));
            assertThat(received.get(0).at("/event").asText()).isEqualTo("created");
            assertThat(received.get(0).at("/body/value").asText()).isEqualTo("Restart it\n");

            confluence.site().edit(page, "<p>Leave it</p>");
            await().untilAsserted(() -> assertThat(received)
                    .extracting(change -> change.at("/event").asText())
                    .containsExactly("created", "updated"));
        }
    }

    @Test
    void followsASpaceOfDataCenter() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.dataCenter().start()) {
            runbookIn(confluence);
            follow(connection(confluence) + "accessToken: " + Credentials.READER_PAT.secret() + "\n", this::receive);

            await().untilAsserted(() -> assertThat(received)
                    .extracting(change -> change.at("/title").asText())
                    .containsExactly("Runbook"));
        }
    }

    @Test
    void aChangeThatTheRouteFailsOnIsOfferedAgain() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            runbookIn(confluence);
            TestClock clock = new TestClock();
            confluence.site().use(clock);
            context.getComponent("confluence", ConfluenceComponent.class).useClock(clock);
            AtomicInteger attempts = new AtomicInteger();
            follow(cloud(confluence), exchange -> {
                if (attempts.incrementAndGet() == 1) {
                    throw new IOException("the sink is down");
                }
                receive(exchange);
            });

            await().untilAsserted(() -> {
                clock.advance(Duration.ofMinutes(5));
                assertThat(received).hasSize(1);
            });
            assertThat(attempts).hasValueGreaterThan(1);
        }
    }

    @Test
    void aRawTokenMayHaveAnyCharacter() throws Exception {
        String token = "a+b%20c&d=e#f?g";
        context.getPropertiesComponent().addInitialProperty("wiki.token", token);
        List<String> arrived = new ArrayList<>();
        context.getCamelContextExtension().registerEndpointCallback((uri, endpoint) -> {
            if (endpoint instanceof ConfluenceEndpoint confluence) {
                arrived.add(confluence.getConfiguration().getApiToken());
            }
            return endpoint;
        });
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            context.getComponent("confluence", ConfluenceComponent.class)
                    .getConfiguration()
                    .setGatewayUrl(confluence.gatewayUrl().toString());
            assertThatThrownBy(() -> follow(
                            connection(confluence) + "username: bot@acme.com\napiToken: RAW({{wiki.token}})\n",
                            this::receive))
                    .isInstanceOf(CredentialsRejected.class);
        }

        assertThat(arrived).containsExactly(token);
    }

    private static ContentId runbookIn(ConfluenceSimulator confluence) {
        confluence.site().createSpace("RP", "RAG Pipelines");
        return confluence.site().createPage("RP", null, "Runbook", "<p>Restart it</p>");
    }

    private static String cloud(ConfluenceSimulator confluence) {
        return connection(confluence) + "username: " + Accounts.READER.email() + "\napiToken: "
                + Credentials.READER_API_TOKEN.secret() + "\n";
    }

    private static String connection(ConfluenceSimulator confluence) {
        return "url: " + confluence.url() + "\n";
    }

    private void follow(String parameters, Processor sink) throws Exception {
        context.getRegistry().bind("sink", sink);
        String yaml = """
                - route:
                    id: wiki
                    from:
                      uri: kamelet:confluence-source
                      parameters:
                        spaces: RP
                        syncId: wiki
                        syncStore: "%s"
                        delay: 100
                %s
                      steps:
                        - process: {ref: sink}
                """.formatted(folder.resolve("sync.sqlite"), parameters.indent(8));
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("wiki.camel.yaml", yaml));
        context.start();
    }

    private void receive(Exchange exchange) throws IOException {
        received.add(new ObjectMapper().readTree(exchange.getMessage().getBody(String.class)));
    }
}
