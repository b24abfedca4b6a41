package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.GeneratedSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first sync of 5,000 pages costs when every answer takes 50 ms. */
class LargeSpaceTest extends CamelTestSupport {

    @TempDir
    Path folder;

    @Test
    void fiveThousandPagesArriveOnceForAtMostAHundredRequests() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud()
                .site(GeneratedSite.of(5_000))
                .latency(Duration.ofMillis(50))
                .start()) {
            ConfluenceConfiguration options = context.getComponent("confluence", ConfluenceComponent.class)
                    .getConfiguration();
            Map<String, Object> connection = Connections.cloud(confluence);
            options.setUrl(connection.get("url").toString());
            options.setUsername(connection.get("username").toString());
            options.setApiToken(connection.get("apiToken").toString());
            options.setSyncStore(folder.resolve("sync.sqlite").toString());
            Set<String> ids = new HashSet<>();
            int[] deliveries = {0};
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("confluence:GEN?startScheduler=false").routeId("large").process(exchange -> {
                        deliveries[0]++;
                        ids.add(exchange.getIn().getHeader(ConfluenceHeaders.CONTENT_ID, String.class));
                    });
                }
            });

            ((ScheduledPollConsumer) context.getRoute("large").getConsumer()).run();

            assertThat(ids).hasSize(5_000);
            assertThat(deliveries[0]).isEqualTo(5_000);
            assertThat(confluence.requests().count()).isLessThanOrEqualTo(100);
            context.stop();
        }
    }
}
