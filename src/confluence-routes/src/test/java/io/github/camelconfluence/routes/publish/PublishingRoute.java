package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.ConfluenceConnections;
import io.github.camelconfluence.RefusedAccount;
import io.github.camelconfluence.check.ConnectionReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;

/** The very file of {@code routes/}, in a process of its own; a run begins when the test says so and is over when it returns. */
final class PublishingRoute implements AutoCloseable {

    private static final Path SHIPPED =
            Path.of(System.getProperty("project.root"), "routes", "markdown-to-confluence.camel.yaml");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> log = new ArrayList<>();

    PublishingRoute(Map<String, String> properties, Consumer<ConfluenceConfiguration> connection) throws Exception {
        Properties all = new Properties();
        all.putAll(defaults());
        all.putAll(properties);
        camel.getPropertiesComponent().setOverrideProperties(all);
        connection.accept(
                camel.getComponent("confluence", ConfluenceComponent.class).getConfiguration());
        camel.getCamelContextExtension().addLogListener((exchange, logger, message) -> {
            log.add(message);
            return message;
        });
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + SHIPPED));
        AdviceWith.adviceWith(camel, "markdown-to-confluence", route -> route.replaceFromWith("direct:run"));
        camel.start();
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new HashMap<>();
        defaults.put("publish.enabled", "true");
        defaults.put("publish.name", "handbook");
        defaults.put("publish.delay", "60000");
        defaults.put("publish.overwrite", "false");
        defaults.put("publish.max-deletions", "20%");
        defaults.put("confluence.throttle", "10000");
        defaults.put("confluence.retries", "2");
        defaults.put("confluence.retry.delay", "1");
        defaults.put("confluence.retry.max-delay", "1");
        return defaults;
    }

    /** What was logged meanwhile. */
    List<String> run() {
        log.clear();
        camel.createProducerTemplate().sendBody("direct:run", null);
        return List.copyOf(log);
    }

    /** What the doctor would tell. */
    ConnectionReport tested() {
        return ConfluenceConnections.of(camel).test("confluence").orElseThrow();
    }

    /** What health would tell. */
    List<RefusedAccount> refused() {
        return ConfluenceConnections.of(camel).refusedAccounts();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
