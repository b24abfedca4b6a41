package io.github.camelconfluence.routes.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.sync.SyncStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPollReadinessTest {

    @TempDir
    private Path work;

    private final CamelContext camel = new DefaultCamelContext();
    private final SyncStatuses statuses = new SyncStatuses(camel);

    @Test
    void aRouteOfASecondAccountWaitsForItsFirstPollLikeAnyOtherFromConfluence() throws Exception {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start()) {
            confluence.site().createSpace("RP", "RAG Pipelines");
            ConfluenceComponent second = new ConfluenceComponent();
            second.getConfiguration().setUrl(confluence.url().toString());
            second.getConfiguration().setUsername(Accounts.READER.email());
            second.getConfiguration().setApiToken(Credentials.READER_API_TOKEN.secret());
            second.getConfiguration()
                    .setSyncStore(work.resolve("progress.sqlite").toString());
            camel.addComponent("wiki2", second);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("wiki2:RP?syncId=other&initialDelay=3600000")
                            .routeId("second")
                            .to("log:taken");
                    from("direct:wiki2").routeId("no-sync").to("log:taken");
                }
            });
            camel.start();
            assertThat(data()).containsOnlyKeys("second").containsEntry("second", "waits for its first poll");

            statuses.polled(polled("other", Instant.parse("2026-11-22T10:00:00Z")));
            assertThat(data()).containsEntry("second", "last poll 2026-11-22T10:00:00Z");
            camel.stop();
        }
    }

    private Map<String, Object> data() {
        return new FirstPollReadiness(camel, statuses).call().getData().orElseThrow();
    }

    private static SyncStatus polled(String sync, Instant at) {
        return new SyncStatus(
                sync, Optional.of(at), Optional.of(at), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }
}
