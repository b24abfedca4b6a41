package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Kamelet {@code confluence-sink}, as it is in the jar, in a route of YAML; the component itself is told nothing. */
class SinkKameletTest {

    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void makesAndUpdatesAPageOfCloud() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            load(
                    confluence,
                    "username: " + Accounts.EDITOR.email() + "\napiToken: " + Credentials.EDITOR_API_TOKEN.secret());

            send("# Runbook\n\nRestart it.\n", Map.of());
            send("Leave it.\n", Map.of("ce-title", "Runbook"));

            assertThat(confluence.site().find("RP", "Runbook")).hasValueSatisfying(page -> {
                assertThat(page.version().number()).isEqualTo(2);
                assertThat(page.storage()).contains("Leave it.");
            });
        }
    }

    @Test
    void writesToDataCenterAndNeverToWhereAMessageCameFrom() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.dataCenter().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            ContentId source = confluence.site().createPage("RP", null, "Source", "<p>As it was</p>");
            load(confluence, "accessToken: " + Credentials.EDITOR_PAT.secret());

            send("A copy.\n", Map.of("ce-title", "Copy", ConfluenceHeaders.CONTENT_ID, source.value()));

            assertThat(confluence.site().find("RP", "Copy")).isPresent();
            assertThat(confluence.site().find(source).orElseThrow().storage()).isEqualTo("<p>As it was</p>");
        }
    }

    private void load(ConfluenceSimulator confluence, String credentials) throws Exception {
        String yaml = """
                - route:
                    from:
                      uri: direct:text
                      steps:
                        - to:
                            uri: kamelet:confluence-sink
                            parameters:
                              url: "%s"
                              space: RP
                %s
                """.formatted(confluence.url(), credentials.indent(14));
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("sink.camel.yaml", yaml));
        context.start();
    }

    private void send(String markdown, Map<String, ?> headers) {
        context.createProducerTemplate().sendBodyAndHeaders("direct:text", markdown, Map.copyOf(headers));
    }
}
