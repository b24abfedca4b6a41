package io.github.camelconfluence.routes.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.limit.LimiterStatus;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.limits.HeaderForm;
import io.github.camelconfluence.simulator.limits.RateLimit;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LimitMetricsTest {

    @TempDir
    Path folder;

    private final ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start();
    private final CamelContext camel = new DefaultCamelContext();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AccountLimits limits = new AccountLimits(camel);
    private final SyncHealth health = new SyncHealth(
            new SyncStatuses(camel),
            limits,
            new TokenEnds(camel, Clock.systemUTC()),
            new RefusedAccounts(camel),
            camel);
    private final String account = "http://127.0.0.1:" + confluence.url().getPort() + " as " + Accounts.READER.email();

    @AfterEach
    void stop() {
        camel.stop();
        confluence.close();
    }

    private ConfluenceComponent component() {
        ConfluenceComponent component = camel.getComponent("confluence", ConfluenceComponent.class);
        ConfluenceConfiguration options = component.getConfiguration();
        options.setUrl(confluence.url().toString());
        options.setGatewayUrl(confluence.gatewayUrl().toString());
        options.setUsername(Accounts.READER.email());
        options.setApiToken(Credentials.READER_API_TOKEN.secret());
        options.setRequestsPerHour(1_000_000);
        return component;
    }

    private double gauge(String name) {
        return registry.get("confluence.limit." + name)
                .tag("account", account)
                .gauge()
                .value();
    }

    @Test
    void everyAccountShowsItsPaceBudgetAndRefusals() {
        camel.getRegistry().bind("metrics", new LimitMetrics(registry, limits, Clock.systemUTC()));
        component().client().caller();

        assertThat(gauge("under.way")).isZero();
        assertThat(gauge("under.way.allowed")).isEqualTo(5);
        assertThat(gauge("budget.left")).isBetween(999_900.0, 999_999.0);
        assertThat(gauge("pace.per.second")).isInfinite();
        assertThat(gauge("refusals")).isZero();
        assertThat(gauge("circuit.open")).isZero();
        assertThat(gauge("blocked.seconds")).isLessThan(1);
        assertThat(gauge("requests.per.second")).isNotNegative();
        assertThat(gauge("waits")).isZero();
        assertThat(gauge("waited.seconds")).isZero();
    }

    @Test
    void howManyWaitedAndForHowLongAndWhatTheServerTellsOfItsLimitsShowInMetricsAndHealth() {
        camel.getRegistry().bind("metrics", new LimitMetrics(registry, limits, Clock.systemUTC()));
        confluence.faults().limit(RateLimit.hourly(5_000).reportedBy(HeaderForm.X_RATE_LIMIT));
        confluence.faults().next(1).answer(429, RetryAfter.SECONDS, Duration.ofSeconds(1));
        component().client().caller();

        assertThat(gauge("refusals")).isEqualTo(1);
        assertThat(gauge("waits")).isEqualTo(1);
        assertThat(gauge("waited.seconds")).isPositive();
        LimiterStatus known = limits.of(account).orElseThrow();
        String seconds = String.format(Locale.ROOT, "%.1f", known.waited().toMillis() / 1000.0);
        Map<String, Object> shown = health.call().getData().orElseThrow();
        assertThat(shown.get(account)).asString().contains("1 refused, 1 waited " + seconds + " s in all");
        assertThat(shown.get(account + ".limits")).asString().matches("X-RateLimit: \\d+ left of 5000");
    }

    @Test
    void theDaysThatATokenStillWorksAreAGaugeAndADetailOfHealthThatIsNoFault() throws Exception {
        SettableClock clock = new SettableClock();
        TokenEnds ends = new TokenEnds(camel, clock);
        camel.getRegistry().bind("tokens", new TokenMetrics(registry, ends));
        component()
                .getConfiguration()
                .setTokenExpires(LocalDate.now(clock).plusDays(10).toString());
        component()
                .getConfiguration()
                .setSyncStore(folder.resolve("sync.sqlite").toString());
        confluence.site().createSpace("RP", "RAG Pipelines");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("confluence:RP?delay=50&initialDelay=0").routeId("files").to("log:never?level=OFF");
            }
        });
        camel.start();
        // The gauge is there after the first poll.
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(registry.get("confluence.token.expires.days")
                                .tag("account", account)
                                .gauge()
                                .value())
                        .isEqualTo(10));
        clock.advance(Duration.ofDays(11));

        assertThat(registry.get("confluence.token.expires.days").gauge().value())
                .isEqualTo(-1);
        HealthCheckResponse told =
                new SyncHealth(new SyncStatuses(camel), limits, ends, new RefusedAccounts(camel), camel).call();
        assertThat(told.getStatus()).isEqualTo(Status.UP);
        assertThat(told.getData().orElseThrow().get(account + ".token"))
                .asString()
                .startsWith("expired on ");
    }

    @Test
    void aWaitIsNoFaultAndAServerThatIsDownIs() {
        ConfluenceComponent component = component();
        component.client().caller();
        HealthCheckResponse well = health.call();
        assertThat(well.getStatus()).isEqualTo(Status.UP);
        assertThat(well.getData().orElseThrow().get(account)).asString().contains("under way", "requestsPerHour");

        confluence.close();
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> component.client().caller()).isInstanceOf(ConfluenceException.class);
        }
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData().orElseThrow().get(account + ".down"))
                .asString()
                .contains("in a row");
    }
}
