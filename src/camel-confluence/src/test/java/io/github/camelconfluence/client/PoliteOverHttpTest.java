package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.discovery.SiteFinder;
import io.github.camelconfluence.client.discovery.SiteQuery;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.Origin;
import io.github.camelconfluence.client.http.ParkingWaiter;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.http.Wiring;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.limits.RateLimit;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import io.github.camelconfluence.simulator.model.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that ask as fast as they may, in real time over real HTTP; how much of a limit they use is not for a busy machine. */
@Timeout(120)
class PoliteOverHttpTest {

    private static final int THREADS = 8;

    private final ConfluenceSimulator confluence = ConfluenceSimulator.cloud().start();
    private final List<Connection> connections = new ArrayList<>();

    @AfterEach
    void stop() {
        connections.forEach(Connection::close);
        confluence.close();
    }

    private SiteApi client() {
        Connection connection = Connection.open(
                Connected.QUICK,
                () -> Connected.credentials(Credentials.READER_API_TOKEN),
                Set.of(Origin.of(confluence.url()), Origin.of(confluence.gatewayUrl())),
                new Wiring(Clock.systemUTC(), new ParkingWaiter(), new Random(7), RequestListener.NONE));
        connections.add(connection);
        SiteAddress address = new SiteFinder(connection)
                .find(SiteQuery.parse(confluence.url().toString(), false).at(confluence.gatewayUrl(), null));
        return new SiteApi(connection.api(), address);
    }

    private List<SiteApi> clients(int number) {
        return Stream.generate(this::client).limit(number).toList();
    }

    /** Every client asks so often; one that fails fails the test. */
    private List<LoggedRequest> ask(List<SiteApi> apis, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(apis.size() * THREADS);
        try {
            confluence.requests().clear();
            List<Future<?>> asked = new ArrayList<>();
            for (SiteApi api : apis) {
                for (int time = 0; time < times; time++) {
                    asked.add(threads.submit(api::caller));
                }
            }
            for (Future<?> one : asked) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return confluence.requests().all();
    }

    private static long refused(List<LoggedRequest> all) {
        return all.stream().filter(request -> request.status() == 429).count();
    }

    @Test
    void aLimitThatNobodyTellsIsFoundOutByOneClient() throws Exception {
        List<SiteApi> one = clients(1);
        confluence
                .faults()
                .limit(RateLimit.burst(50, Duration.ofSeconds(1))
                        .withoutRetryAfter()
                        .reportedBy());
        List<LoggedRequest> all = ask(one, 500);
        assertThat(all).hasSize(500 + (int) refused(all));
        assertThat(refused(all)).isBetween(1L, 25L);
    }

    @Test
    void threeClientsShareALimitThatIsReported() throws Exception {
        List<SiteApi> three = clients(3);
        confluence.faults().limit(RateLimit.burst(60, Duration.ofSeconds(2)));
        List<LoggedRequest> all = ask(three, 100);
        assertThat(all).hasSize(300 + (int) refused(all));
        assertThat(refused(all)).isLessThan(30);
    }

    @Test
    void nothingLeavesWhileToldToWait() throws Exception {
        List<SiteApi> one = clients(1);
        confluence.faults().next(1).matching("user/current").answer(429, RetryAfter.SECONDS, Duration.ofSeconds(4));
        List<LoggedRequest> all = ask(one, 40);
        Instant refused = all.stream()
                .filter(request -> request.status() == 429)
                .map(LoggedRequest::at)
                .findFirst()
                .orElseThrow();
        // What had left before the refusal was heard may arrive later, on a busy machine.
        assertThat(all)
                .filteredOn(request -> request.at().isAfter(refused.plusSeconds(2)))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.at()).isAfterOrEqualTo(refused.plusMillis(3990)));
    }

    @Test
    void withoutALimitNothingIsRefusedAndNobodyWaits() throws Exception {
        assertThat(refused(ask(clients(3), 300))).isZero();
    }
}
