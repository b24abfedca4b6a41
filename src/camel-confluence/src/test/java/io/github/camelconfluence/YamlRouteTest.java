package io.github.camelconfluence;

import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.simulator.model.ContentId;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

/** The integration engineer's view: YAML and properties only. */
class YamlRouteTest extends CloudRouteTest {

    @Test
    void aRouteInYamlFollowsASpaceByItsOwnSchedule() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>Restart it</p>");
        wiki.label(page, "ops");
        context.getPropertiesComponent().addInitialProperty("wiki.spaces", "RAG Pipelines");
        load("""
                - route:
                    id: yaml
                    from:
                      uri: "confluence:{{wiki.spaces}}"
                      parameters:
                        delay: 100
                        initialDelay: 0
                        types: page
                        labels: ops
                        frontMatter: true
                        proxyHost: "{{?wiki.proxy}}"
                      steps:
                        - choice:
                            when:
                              - simple: "${header.CamelConfluenceEvent} == 'created'"
                                steps:
                                  - convertBodyTo: {type: String}
                                  - to: mock:created
                            otherwise:
                              steps:
                                - marshal: {json: {}}
                                - to: mock:changed
                """);
        MockEndpoint created = getMockEndpoint("mock:created");
        created.expectedMessageCount(1);
        created.expectedMessagesMatches(
                exchange -> exchange.getIn().getBody(String.class).endsWith("---\n\nRestart it\n"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> created.assertIsSatisfied(100));

        MockEndpoint changed = getMockEndpoint("mock:changed");
        changed.expectedMessageCount(1);
        wiki.edit(page, "<p>Leave it</p>");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> changed.assertIsSatisfied(100));
    }

    private void load(String yaml) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString(
                        Path.of("wiki.camel.yaml").getFileName().toString(), yaml));
    }
}
