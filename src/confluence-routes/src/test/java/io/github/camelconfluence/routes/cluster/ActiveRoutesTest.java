package io.github.camelconfluence.routes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.routes.operations.SettableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultSupervisingRouteController;
import org.apache.camel.support.RoutePolicySupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beside the supervising controller, as in the container. */
class ActiveRoutesTest {

    private final CamelContext camel = new DefaultCamelContext();
    private final SettableClock clock = new SettableClock();
    private final Election election = new Election();
    private final ActiveRoutes routes = new ActiveRoutes(camel, election, clock);
    private final AtomicInteger starts = new AtomicInteger();
    private volatile boolean siteIsWell = true;

    @BeforeEach
    void start() throws Exception {
        camel.setRouteController(new DefaultSupervisingRouteController());
        camel.getRoutePolicyFactories().add(0, (context, id, route) -> id.startsWith("elsewhere") ? null : routes);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:on?delay=-1&repeatCount=1")
                        .routeId("on")
                        .routePolicy(new Site())
                        .to("log:on");
                from("timer:off").routeId("off").autoStartup(false).to("log:off");
                from("direct:elsewhere").routeId("elsewhere").to("log:elsewhere");
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void whoStandsByRunsOnlyWhatIsNotClustered() {
        routes.settle();

        assertThat(status("elsewhere")).isEqualTo(ServiceStatus.Started);
        assertThat(status("on")).isEqualTo(ServiceStatus.Stopped);
        assertThat(routes.standingBy()).extracting(Route::getRouteId).containsExactly("on");
    }

    @Test
    void theActiveOneRunsWhatIsSwitchedOnAndNothingElse() {
        election.won = true;

        routes.settle();

        assertThat(status("on")).isEqualTo(ServiceStatus.Started);
        assertThat(status("off")).isEqualTo(ServiceStatus.Stopped);
        assertThat(routes.standingBy()).isEmpty();
    }

    @Test
    void whoLosesTheLeadStopsAndStartsAnewWhenItComesBack() {
        election.won = true;
        routes.settle();

        election.won = false;
        routes.settle();
        assertThat(status("on")).isEqualTo(ServiceStatus.Stopped);

        election.won = true;
        routes.settle();
        assertThat(status("on")).isEqualTo(ServiceStatus.Started);
        assertThat(starts).hasValue(2);
    }

    @Test
    void aStartThatFailsIsTriedAgainLaterAndLater() {
        siteIsWell = false;
        election.won = true;

        routes.settle();
        routes.settle();
        assertThat(starts).hasValue(1);
        assertThat(routes.refusals().values()).singleElement().asString().contains("There is no space RQ");

        clock.advance(Duration.ofSeconds(6));
        routes.settle();
        clock.advance(Duration.ofSeconds(6));
        routes.settle();
        assertThat(starts).as("the second pause is longer").hasValue(2);

        siteIsWell = true;
        clock.advance(Duration.ofSeconds(6));
        routes.settle();
        assertThat(status("on")).isEqualTo(ServiceStatus.Started);
        assertThat(routes.refusals()).isEmpty();
    }

    @Test
    void aRouteThatAPersonStopsStaysStopped() throws Exception {
        election.won = true;
        routes.settle();

        camel.getRouteController().stopRoute("on");
        routes.settle();

        assertThat(status("on")).isEqualTo(ServiceStatus.Stopped);
    }

    private ServiceStatus status(String route) {
        return camel.getRouteController().getRouteStatus(route);
    }

    private final class Site extends RoutePolicySupport {
        @Override
        public void onStart(Route route) {
            starts.incrementAndGet();
            if (!siteIsWell) {
                throw new IllegalStateException("There is no space RQ");
            }
        }
    }
}
