package io.github.camelconfluence.routes.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.routes.cluster.Election;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import io.github.camelconfluence.sync.SyncStatus;
import io.github.camelconfluence.sync.SyncStatus.Fault;
import io.github.camelconfluence.sync.SyncStatus.HeldDeletions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultSupervisingRouteController;
import org.apache.camel.support.RoutePolicySupport;
import org.assertj.core.api.Condition;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncHealthTest {

    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

    private final CamelContext camel = new DefaultCamelContext();
    private final SyncStatuses statuses = new SyncStatuses(camel);
    private final SyncHealth health = new SyncHealth(
            statuses,
            new AccountLimits(camel),
            new TokenEnds(camel, Clock.systemUTC()),
            new RefusedAccounts(camel),
            camel);

    @Test
    void nothingPolledYetIsNoFault() {
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aSyncWithoutFaultsIsUpAndSaysWhenItLastPolled() {
        statuses.polled(status(List.of(), List.of()));

        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        assertThat(data()).containsEntry("files", "last poll 2026-11-22T10:00:00Z");
    }

    @Test
    void rejectedCredentialsAreSaidInPlainWords() {
        statuses.polled(status(List.of(), List.of(new Fault("credentials", "The API token was rejected"))));

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(data()).containsEntry("files.credentials", "The API token was rejected");
    }

    @Test
    void deletionsHeldBackComeWithTheIdThatLetsThemGo() {
        statuses.polled(status(List.of(new HeldDeletions("4f2a", "RP", 1200, TEN)), List.of()));

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(data().get("files.held.4f2a")).asString().contains("1200", "RP", "releaseDeletions=4f2a");
    }

    @Test
    void aFaultOfOneSyncIsNotHiddenByAnother() {
        statuses.polled(status(List.of(), List.of(new Fault("sink-down", "20 failures in a row"))));
        statuses.polled(new SyncStatus(
                "kafka",
                Optional.of(TEN),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(data()).containsKeys("files.sink-down", "kafka");
    }

    @Test
    void aRouteThatCannotStartSaysWhy() throws Exception {
        DefaultSupervisingRouteController supervisor = new DefaultSupervisingRouteController();
        supervisor.setBackOffDelay(10);
        camel.setRouteController(supervisor);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:broken").routeId("files").to("log:never").routePolicy(new RoutePolicySupport() {
                    @Override
                    public void onStart(Route route) {
                        throw new IllegalStateException("There is no space RQ; did you mean RP?");
                    }
                });
            }
        });
        camel.start();

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        await().untilAsserted(() -> assertThat(data().get("files.cannot-start"))
                .asString()
                .contains("There is no space RQ; did you mean RP?"));
        camel.stop();
    }

    @Test
    void aRouteThatOnlyWritesTellsOfRefusedCredentialsUntilOthersAreThere(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("credentials.properties");
        ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start();
        confluence.site().createSpace("RP", "RAG Pipelines");
        confluence.site().revoke(Credentials.READER_API_TOKEN);
        write(file, Credentials.READER_API_TOKEN);
        ConfluenceConfiguration options =
                camel.getComponent("confluence", ConfluenceComponent.class).getConfiguration();
        options.setUrl(confluence.url().toString());
        options.setGatewayUrl(confluence.gatewayUrl().toString());
        options.setCredentialsFile(file.toString());
        camel.start();
        ProducerTemplate messages = camel.createProducerTemplate();
        assertThat(health.call().getStatus()).as("nothing was asked yet").isEqualTo(Status.UP);

        assertThatThrownBy(() -> messages.requestBody("confluence:RP?operation=listSpaces", ""))
                .hasRootCauseInstanceOf(CredentialsRejected.class);
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(data())
                .hasEntrySatisfying(
                        new Condition<>(name -> name.endsWith(".credentials"), "credentials"),
                        new Condition<>(
                                reason -> reason.toString()
                                        .contains("The API token of " + Accounts.READER.email() + " is not accepted"),
                                "what to renew"));

        write(file, Credentials.EDITOR_API_TOKEN);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        messages.requestBody("confluence:RP?operation=listSpaces", "");
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        camel.stop();
        confluence.close();
    }

    private static void write(Path file, Token token) throws IOException {
        Files.writeString(file, "username=" + token.account().email() + "\napiToken=" + token.secret() + "\n");
    }

    @Test
    void whoStandsByIsWellAndReadyWhateverWasWrongBefore() throws Exception {
        statuses.polled(status(List.of(), List.of(new Fault("taken-over", "by process 7"))));
        Election.amongRoutesOf(camel, "files");

        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        assertThat(data()).containsOnlyKeys("files");
        assertThat(data().get("files")).asString().startsWith("stands by");
        HealthCheckResponse readiness = new FirstPollReadiness(camel, statuses).call();
        assertThat(readiness.getStatus()).isEqualTo(Status.UP);
        assertThat(readiness.getData().orElseThrow()).containsEntry("files", "stands by");
        camel.stop();
    }

    private Map<String, Object> data() {
        return health.call().getData().orElseThrow();
    }

    private static SyncStatus status(List<HeldDeletions> held, List<Fault> faults) {
        return new SyncStatus(
                "files", Optional.of(TEN), Optional.of(TEN), Optional.empty(), List.of(), List.of(), held, faults);
    }
}
