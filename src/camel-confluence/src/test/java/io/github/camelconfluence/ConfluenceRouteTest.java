package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.leaks.RouteWatch;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.leaks.Leaks;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.sync.SyncStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A route from a simulated Confluence into a list; polls happen when the test says so. */
abstract class ConfluenceRouteTest extends CamelTestSupport {

    static final String ROUTE = "follow";

    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    final Site wiki = Site.empty(clock);
    final List<ConfluenceChange> received = new ArrayList<>();
    final List<Exception> pollFailures = new ArrayList<>();
    ConfluenceSimulator confluence;

    /** Which Confluence, e.g. {@code ConfluenceSimulator.cloud()}. */
    abstract Settings simulator();

    /** The options that a user of that Confluence sets. */
    abstract Map<String, Object> connection(ConfluenceSimulator confluence);

    /** With a machine that has more to do. */
    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @BeforeEach
    void startConfluence() {
        confluence = simulator().site(wiki).clock(clock).start();
        wiki.createSpace("RP", "RAG Pipelines");
        configure(context);
    }

    @AfterEach
    void stopConfluence() {
        assertThat(pollFailures)
                .as("polls that failed and were not expected to")
                .isEmpty();
        context.stop();
        RouteWatch.look(confluence.requests());
        confluence.close();
    }

    /** Puts another Confluence with the same content in place, before anything follows it. */
    void serveBy(Settings other) {
        confluence.close();
        confluence = other.site(wiki).clock(clock).start();
        configure(context);
    }

    List<ContentId> pages(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> wiki.createPage("RP", null, "Page " + number, "<p>" + number + "</p>"))
                .toList();
    }

    /** Lets something happen just when Confluence is first asked for an address that holds the text. */
    void whenAskedFor(String text, Runnable event) {
        confluence
                .faults()
                .next(1)
                .matching(text)
                .matching(request -> {
                    event.run();
                    return true;
                })
                .delay(Duration.ZERO);
    }

    /** Lets what was written show wherever it is looked up; at once, unless a search index lags. */
    void settle() {}

    private void configure(CamelContext camel) {
        ConfluenceComponent component = camel.getComponent("confluence", ConfluenceComponent.class);
        component.useClock(clock);
        component.useWaiters(() -> duration -> {});
        watchForSecrets(camel);
        camel.getRegistry().bind("recording", new DefaultPollingConsumerPollStrategy() {
            @Override
            public boolean rollback(
                    org.apache.camel.Consumer consumer, org.apache.camel.Endpoint endpoint, int retry, Exception e) {
                Leaks.look("Failed poll", e);
                pollFailures.add(e);
                return false;
            }
        });
        ConfluenceConfiguration options = component.getConfiguration();
        options.setSyncStore(folder.resolve("sync.sqlite").toString());
        connection(confluence)
                .forEach((name, value) -> PropertyBindingSupport.build()
                        .withCamelContext(camel)
                        .withTarget(options)
                        .withProperty(name, value)
                        .bind());
    }

    private static void watchForSecrets(CamelContext camel) {
        boolean watched =
                camel.getManagementStrategy().getEventNotifiers().stream().anyMatch(RouteWatch.class::isInstance);
        if (!watched) {
            RouteWatch watch = new RouteWatch();
            watch.start();
            camel.getManagementStrategy().addEventNotifier(watch);
        }
    }

    /** Follows and polls once. */
    void follow(String spacesAndOptions) throws Exception {
        settle();
        follow(spacesAndOptions, exchange -> received.add(exchange.getIn().getBody(ConfluenceChange.class)));
        poll();
    }

    void follow(String spacesAndOptions, Processor sink) throws Exception {
        String separator = spacesAndOptions.contains("?") ? "&" : "?";
        route(builder -> builder.from(
                        "confluence:" + spacesAndOptions + separator + "startScheduler=false&pollStrategy=#recording")
                .routeId(ROUTE)
                .process(sink));
    }

    void route(Consumer<RouteBuilder> definition) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                definition.accept(this);
            }
        });
    }

    SyncStatus status() {
        return ((ConfluenceConsumer) context.getRoute(ROUTE).getConsumer())
                .status()
                .orElseThrow();
    }

    void poll() {
        ((ScheduledPollConsumer) context.getRoute(ROUTE).getConsumer()).run();
    }

    /** What the next poll delivers. */
    List<ConfluenceChange> pollAnew() {
        received.clear();
        settle();
        poll();
        return List.copyOf(received);
    }

    /** The next reconciliation fails, with this error. */
    <E extends Exception> E failToReconcile(Class<E> kind) {
        assertThat(reconcile()).isEmpty();
        return takeFailure(kind);
    }

    /** The one poll that failed, as it was expected to. */
    <E extends Exception> E takeFailure(Class<E> kind) {
        assertThat(pollFailures).singleElement().isInstanceOf(kind);
        return kind.cast(pollFailures.remove(0));
    }

    /** Lets a reconciliation fall due, polls, and tells what was delivered. */
    List<ConfluenceChange> reconcile() {
        clock.advance(Duration.ofHours(2));
        return pollAnew();
    }

    /** Takes the route and the component away, progress apart, as when the process ends. */
    void shutDownRoute() throws Exception {
        context.getRouteController().stopRoute(ROUTE);
        context.removeRoute(ROUTE);
        ServiceHelper.stopAndShutdownService(context.removeComponent("confluence"));
        received.clear();
        configure(context);
    }
}
