package io.github.camelconfluence.routes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.routes.operations.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

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
        assertThat(attempts).containsEntry("on", 2);
    }

    @Test
    void aStartThatFailsIsTriedAgainLaterAndLater() {
        broken.add("on");
        election.won = true;

        routes.settle();
        routes.settle();
        assertThat(attempts).containsEntry("on", 1);
        assertThat(routes.refusals().values()).singleElement().asString().contains("There is no space RQ");

        clock.advance(Duration.ofSeconds(6));
        routes.settle();
        clock.advance(Duration.ofSeconds(6));
        routes.settle();
        assertThat(attempts).as("the second pause is longer").containsEntry("on", 2);

        broken.clear();
        clock.advance(Duration.ofSeconds(6));
        routes.settle();
        assertThat(status("on")).isEqualTo(ServiceStatus.Started);
        assertThat(routes.refusals()).isEmpty();
    }

    @Test
    void aRouteThatCannotStartKeepsNoOtherWaitingNorIsItsOwnPauseShortenedByOne() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String id : List.of("gone", "recovering")) {
                    from("timer:" + id).routeId(id).routePolicy(new Site()).to("log:" + id);
                }
            }
        });
        broken.addAll(List.of("gone", "recovering"));
        election.won = true;
        routes.settle();

        broken.remove("recovering");
        clock.advance(Duration.ofSeconds(6));
        routes.settle();
        assertThat(status("recovering")).isEqualTo(ServiceStatus.Started);

        clock.advance(Duration.ofSeconds(6));
        routes.settle();
        assertThat(routes.refusals().keySet()).extracting(Route::getRouteId).containsExactly("gone");
        assertThat(attempts).as("its second pause is longer").containsEntry("gone", 2);
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
            attempts.merge(route.getRouteId(), 1, Integer::sum);
            if (broken.contains(route.getRouteId())) {
                throw new IllegalStateException("There is no space RQ");
            }
        }
    }
}
