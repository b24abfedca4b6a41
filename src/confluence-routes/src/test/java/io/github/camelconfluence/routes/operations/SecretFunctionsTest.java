package io.github.camelconfluence.routes.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceEndpoint;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens from where functions of Camel find them, such as those that its components for vaults bring. */
class SecretFunctionsTest {

    @TempDir
    Path folder;

    private final List<Path> routes = new ArrayList<>();
    private final ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start();

    @AfterEach
    void stop() {
        confluence.close();
    }

    private Main started(Properties properties) throws Exception {
        properties.setProperty("camel.main.auto-configuration-log-summary", "false");
        properties.setProperty(
                "camel.component.confluence.url", confluence.url().toString());
        properties.setProperty(
                "camel.component.confluence.gateway-url",
                confluence.gatewayUrl().toString());
        properties.setProperty(
                "camel.component.confluence.sync-store",
                folder.resolve("sync.sqlite").toString());
        // The container's own settings are on the class path, too, and other tests leave theirs to the process.
        properties.setProperty("camel.main.routes-include-pattern", "false");
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setOverrideProperties(properties);
        main.bind("syncStore", folder.resolve("sync.sqlite").toString());
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport configured) {
                load(configured.getCamelContext());
            }
        });
        main.start();
        return main;
    }

    private void load(CamelContext camel) {
        try {
            for (Path route : routes) {
                PluginHelper.getRoutesLoader(camel)
                        .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + route));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void route(String id, boolean starts, String parameters) throws Exception {
        routes.add(
                Files.writeString(folder.resolve(id + ".camel.yaml"), """
                - route:
                    id: %s
                    autoStartup: "%s"
                    from:
                      uri: confluence:RP
                      parameters:
                        delay: 50
                        initialDelay: 0
                %s      steps:
                        - log: {message: "${header.CamelConfluenceTitle}", loggingLevel: "OFF"}
                """.formatted(id, starts, parameters.indent(8))));
    }

    private void assertSignedInAs(String... users) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(confluence.requests().matching(LoggedRequest::authorized))
                        .extracting(LoggedRequest::user)
                        .contains(users));
    }

    @Test
    void aVaultIsAskedForWhatPropertiesAndYamlRoutesName() throws Exception {
        confluence.site().createSpace("RP", "RAG Pipelines");
        route("one", true, "");
        route("two", true, "username: " + Accounts.EDITOR.email() + "\napiToken: \"{{vault:confluence-editor}}\"\n");
        Properties properties = new Properties();
        properties.setProperty("camel.component.confluence.username", Accounts.READER.email());
        properties.setProperty("camel.component.confluence.api-token", "{{vault:confluence-token}}");

        Main main = started(properties);
        try {
            assertSignedInAs(Accounts.READER.username(), Accounts.EDITOR.username());
        } finally {
            main.stop();
        }
    }

    @Test
    void theEnvironmentIsAskedForWhatPropertiesAndYamlRoutesName() throws Exception {
        confluence.site().createSpace("RP", "RAG Pipelines");
        route("one", false, "clientId: \"{{env:PATH}}\"\n");
        Properties properties = new Properties();
        properties.setProperty("camel.component.confluence.client-secret", "{{env:PATH}}");
        properties.setProperty(
                "camel.component.confluence.token-url", confluence.url().toString());

        Main main = started(properties);
        try {
            CamelContext camel = main.getCamelContext();
            String path = System.getenv("PATH");
            assertThat(camel.getComponent("confluence", ConfluenceComponent.class)
                            .getConfiguration()
                            .getClientSecret())
                    .isEqualTo(path);
            assertThat(camel.getEndpoints())
                    .filteredOn(ConfluenceEndpoint.class::isInstance)
                    .singleElement()
                    .satisfies(endpoint -> assertThat(((ConfluenceEndpoint) endpoint)
                                    .getConfiguration()
                                    .getClientId())
                            .isEqualTo(path));
        } finally {
            main.stop();
        }
    }
}
