package io.github.camelconfluence.routes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.ConfluenceComponent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {

    @TempDir
    private Path work;

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void whateverComesFromConfluenceIsClusteredUnderEveryNameOfItsComponentAndNothingElse() throws Exception {
        camel.addComponent("wiki2", new ConfluenceComponent());
        camel.getPropertiesComponent().addInitialProperty("scheme", "wiki2");
        camel.getPropertiesComponent().addInitialProperty("source", "confluence:RP");
        cluster().configure(camel);

        assertThat(List.of("confluence:RP", "wiki2:RP?delay=1000", "wiki2://RP", "{{source}}", "{{scheme}}:RP"))
                .allSatisfy(uri -> assertThat(isClustered(uri)).isTrue());
        assertThat(List.of("timer:confluence:RP", "direct:wiki2", "direct:{{scheme}}"))
                .allSatisfy(uri -> assertThat(isClustered(uri)).isFalse());
    }

    private boolean isClustered(String uri) throws Exception {
        RouteBuilder builder = new RouteBuilder(camel) {
            @Override
            public void configure() {
                from(uri).to("log:taken");
            }
        };
        builder.configure();
        RouteDefinition route = builder.getRouteCollection().getRoutes().get(0);
        return camel.getRoutePolicyFactories().get(0).createRoutePolicy(camel, "any", route) instanceof ActiveRoutes;
    }

    private Cluster cluster() {
        Map<String, String> settings = Map.of(
                "confluence.cluster", "file",
                "confluence.cluster.name", "confluence",
                "confluence.cluster.folder", work.toString(),
                "confluence.progress.url", "jdbc:postgresql://db.acme.com/confluence");
        return new Cluster(
                new SmallRyeConfigBuilder().withDefaultValues(settings).build(), Clock.systemUTC());
    }
}
