package io.github.camelconfluence.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.leaks.Leaks;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** That a secret would be found, and that none is, even where everything is logged. */
class EverythingLoggedTest {

    @TempDir
    Path folder;

    @AfterEach
    void lookAsUsual() {
        WatchedLogs.lookAtEverything(false);
    }

    @Test
    void aSecretInALogIsFoundWithTheNameOfTheLogger() {
        LoggerFactory.getLogger("io.github.camelconfluence.careless")
                .debug("Signing in with {}", Credentials.READER_PAT.secret());
        LoggerFactory.getLogger("io.github.camelconfluence.careless")
                .debug("It failed", new IllegalStateException(Credentials.READER_PASSWORD.secret()));

        assertThat(Leaks.take())
                .hasSize(2)
                .allSatisfy(leak ->
                        assertThat(leak).contains("Logger io.github.camelconfluence.careless at DEBUG", "*****"));
    }

    /** What Camel and its tools hide, they know from there. */
    @ParameterizedTest
    @ValueSource(strings = {"apiToken", "password", "accessToken", "clientSecret", "proxyAuthPassword"})
    void everyOptionThatHoldsASecretIsDeclaredAsOne(String option) throws Exception {
        try (InputStream catalog =
                ConfluenceComponent.class.getResourceAsStream("/META-INF/io/github/camelconfluence/confluence.json")) {
            JsonNode declared = new ObjectMapper().readTree(catalog);
            for (String of : List.of("componentProperties", "properties")) {
                assertThat(declared.path(of).path(option).path("secret").asBoolean())
                        .as(of)
                        .isTrue();
            }
        }
    }

    /** The bytes on the wire apart: whoever has them logged wants them all. */
    @Test
    void aSecretThatIsSetOnTheComponentIsShownNowhereEvenAtTrace() throws Exception {
        WatchedLogs.lookAtEverything(true);
        run("", options -> options.setApiToken(Credentials.READER_API_TOKEN.secret()));

        assertThat(Leaks.take())
                .filteredOn(leak -> !leak.startsWith("Logger org.apache.hc.client5.http.wire "))
                .isEmpty();
    }

    /** At DEBUG, Camel itself writes addresses and placeholders as they are. */
    @Test
    void aSecretInTheAddressOfAnEndpointIsShownInNoLogNameOrBean() throws Exception {
        run("&apiToken=RAW({{token}})", options -> {});

        assertThat(Leaks.take()).isEmpty();
    }

    private void run(String inTheAddress, Consumer<ConfluenceConfiguration> onTheComponent) throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start();
                CamelContext camel = new DefaultCamelContext()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            confluence.site().createPage("RP", null, "Page", "<p>x</p>");
            ConfluenceComponent component = camel.getComponent("confluence", ConfluenceComponent.class);
            ConfluenceConfiguration options = component.getConfiguration();
            options.setUrl(confluence.url().toString());
            options.setGatewayUrl(confluence.gatewayUrl().toString());
            options.setUsername(Accounts.READER.email());
            options.setSyncStore(folder.resolve("sync.sqlite").toString());
            onTheComponent.accept(options);
            camel.getPropertiesComponent().addInitialProperty("token", Credentials.READER_API_TOKEN.secret());
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("confluence:RP?delay=50&initialDelay=0" + inTheAddress)
                            .routeId("follow")
                            .to("mock:pages");
                }
            });
            camel.start();
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(confluence.requests().all())
                            .anyMatch(request -> request.path().contains("/pages")));
            confluence.site().revoke(Credentials.READER_API_TOKEN);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(confluence.requests().byStatus()).containsKey(403));
            lookAtEverythingThatIsManaged();
            camel.getEndpoints().forEach(endpoint -> Leaks.look("Endpoint", endpoint.toString()));
            Leaks.look("Limits", component.limits().toString());
            RouteWatch.look(confluence.requests());
            camel.stop();
        }
    }

    private static void lookAtEverythingThatIsManaged() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        List<ObjectName> names = server.queryNames(new ObjectName("org.apache.camel:*"), null).stream()
                .toList();
        for (ObjectName name : names) {
            Leaks.look("Name of a managed bean", name.getCanonicalName());
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                if (attribute.getType().equals(String.class.getName())) {
                    Leaks.look(
                            name + " " + attribute.getName(),
                            String.valueOf(server.getAttribute(name, attribute.getName())));
                }
            }
        }
    }
}
