package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.OutcomeUnknown;
import io.github.camelconfluence.leaks.RouteWatch;
import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.limits.FaultOrder;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import io.github.camelconfluence.simulator.model.Site;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, and every fault between a request and its answer, on every Confluence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultyOperationsContract {

    /** What happens once to each request of a deed. */
    enum Fault {
        TOLD_TO_WAIT(order -> order.answer(429, RetryAfter.SECONDS, Duration.ofSeconds(7)), false),
        NOT_TAKEN(order -> order.answer(503), false),
        ANSWERED_500_BEFORE(order -> order.answer(500), true),
        ANSWERED_502_BEFORE(order -> order.answer(502), true),
        CUT_BEFORE(FaultOrder::reset, true),
        CUT_AFTERWARDS(FaultOrder::loseAnswer, false),
        ANSWERED_502_AFTERWARDS(order -> order.answerAfterwards(502), false);

        private final Consumer<FaultOrder> order;

        /** Whether it was not done, and nothing but a look can tell. */
        private final boolean leavesItUndone;

        Fault(Consumer<FaultOrder> order, boolean leavesItUndone) {
            this.order = order;
            this.leavesItUndone = leavesItUndone;
        }
    }

    private final TestClock clock = new TestClock();
    private final Site wiki = Site.empty(clock);
    private final CamelContext context = new DefaultCamelContext();
    private ConfluenceSimulator confluence;
    private ProducerTemplate template;
    private Scene scene;
    private int scenes;

    abstract Settings simulator();

    abstract Map<String, Object> connection(ConfluenceSimulator confluence);

    @BeforeAll
    void start() throws Exception {
        confluence = simulator().site(wiki).clock(clock).start();
        ConfluenceComponent component = context.getComponent("confluence", ConfluenceComponent.class);
        component.useClock(clock);
        component.useSteadyClocks(() -> clock);
        component.useWaiters(() -> clock::advance);
        PropertyBindingSupport.bindProperties(
                context, component.getConfiguration(), new HashMap<>(connection(confluence)));
        RouteWatch watch = new RouteWatch();
        watch.start();
        context.getManagementStrategy().addEventNotifier(watch);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:do").toD("${header.address}").process(exchange -> read(exchange.getMessage()));
            }
        });
        context.start();
        template = context.createProducerTemplate();
        component.client();
    }

    /** Refused credentials are asked for again by then, whatever the test before came to. */
    @BeforeEach
    void makeAScene() {
        clock.advance(Duration.ofMinutes(20));
        scene = new Scene(wiki, "S" + ++scenes);
        confluence.requests().clear();
    }

    @AfterEach
    void endTheFaults() {
        confluence.faults().clear();
        RouteWatch.look(confluence.requests());
    }

    @AfterAll
    void stop() {
        context.stop();
        confluence.close();
    }

    /** What is streamed ends with its exchange. */
    private static void read(Message message) {
        Object body = message.getBody();
        if (body instanceof Iterator<?> rows) {
            List<String> names = new ArrayList<>();
            rows.forEachRemaining(row -> names.add(
                    row instanceof ConfluenceContent content ? content.title() : ((ConfluenceContent.Space) row).key()));
            message.setBody(names);
        } else if (body instanceof InputStream) {
            message.setBody(message.getBody(String.class));
        } else if (body instanceof ConnectionReport report) {
            message.setBody(report.ok() ? "fine" : report.toString());
        } else if (body instanceof ConfluenceContent content && content.text() != null) {
            message.setBody(content.text());
        }
    }

    private Exchange run(Deed deed) {
        return template.request("direct:do", exchange -> {
            exchange.getMessage().setBody("New");
            exchange.getMessage().setHeaders(new HashMap<>(deed.headers(scene)));
            exchange.getMessage().setHeader("address", deed.address(scene));
        });
    }

    private FaultOrder onceToEachRequestOf(Deed deed) {
        Set<String> struck = ConcurrentHashMap.newKeySet();
        return confluence.faults().always().matching(deed::isDoneBy).matching(request ->
                struck.add(request.method() + " " + request.target()));
    }

    private static Stream<Arguments> deedsAndFaults(boolean leftInDoubt) {
        return Arrays.stream(Deed.values()).flatMap(deed -> Arrays.stream(Fault.values())
                .filter(fault -> (deed.mayComeTwice() && fault.leavesItUndone) == leftInDoubt)
                .map(fault -> Arguments.of(deed, fault)));
    }

    static Stream<Arguments> done() {
        return deedsAndFaults(false);
    }

    static Stream<Arguments> leftInDoubt() {
        return deedsAndFaults(true);
    }

    static Stream<Arguments> named() {
        return Arrays.stream(Deed.values())
                .filter(deed -> deed != Deed.TEST_CONNECTION)
                .flatMap(deed -> deed.named().entrySet().stream()
                        .map(name -> Arguments.of(deed, name.getKey(), name.getValue())));
    }

    static Stream<Arguments> namedAndWritten() {
        return named().filter(arguments -> !((Deed) arguments.get()[0]).reads());
    }

    @ParameterizedTest
    @MethodSource("done")
    void isDoneOnceAndSaidToBeDone(Deed deed, Fault fault) {
        fault.order.accept(onceToEachRequestOf(deed));
        Instant start = clock.instant();

        Exchange exchange = run(deed);

        assertThat(exchange.getException()).isNull();
        Message answer = exchange.getMessage();
        assertThat(deed.times(scene, answer.getBody())).as("%s", answer.getBody()).isEqualTo(1);
        assertThat(answer.getHeader(ConfluenceHeaders.OUTCOME)).isEqualTo(deed.outcome());
        if (fault == Fault.TOLD_TO_WAIT) {
            assertThat(clock.instant()).isAfterOrEqualTo(start.plusSeconds(7));
        }
    }

    @ParameterizedTest
    @MethodSource("leftInDoubt")
    void isNotSentAgainWhereItMayComeTwice(Deed deed, Fault fault) {
        fault.order.accept(onceToEachRequestOf(deed));

        Exception refused = run(deed).getException();

        assertThat(refused).isInstanceOf(OutcomeUnknown.class).hasMessageContaining("look before it is repeated");
        assertThat(deed.times(scene, null)).isZero();
        assertThat(sent(deed)).hasSize(1);
    }

    private Stream<LoggedRequest> sent(Deed deed) {
        return confluence.requests().all().stream()
                .filter(request -> deed.reads() || !request.method().equals("GET"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEST_CONNECTION")
    void refusedCredentialsAreOneErrorWithItsCureAndNothingIsSentAgain(Deed deed) {
        confluence.faults().always().matching(deed::isDoneBy).answer(401);

        Exception refused = run(deed).getException();

        assertThat(refused).isInstanceOf(CredentialsRejected.class).hasMessageContaining("renew");
        assertThat(deed.times(scene, null)).isZero();
        assertThat(sent(deed)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UPDATE_PAGE", "UPSERT_KNOWN_PAGE"})
    void aConflictOverAPageThatSaysTheSameIsNone(Deed deed) {
        onceToEachRequestOf(deed).answer(409);

        assertThat(run(deed).getException()).isNull();
        assertThat(deed.times(scene, null)).isEqualTo(1);
    }

    @Test
    void whatIsEditedWhileItIsMovedIsMovedAndKeepsTheEdit() {
        onceToEachRequestOf(Deed.MOVE_PAGE)
                .matching(request -> {
                    wiki.edit(scene.id("page"), "<p>theirs</p>");
                    return true;
                })
                .delay(Duration.ZERO);

        assertThat(run(Deed.MOVE_PAGE).getException()).isNull();
        assertThat(scene.content("page").parent()).isEqualTo(scene.id("shelf"));
        assertThat(scene.content("page").storage()).isEqualTo("<p>theirs</p>");
    }

    @ParameterizedTest
    @MethodSource("named")
    void whatIsGoneIsNamedAndNothingIsWritten(Deed deed, String name, String thing) {
        scene.remove(thing);

        Exception refused = run(deed).getException();

        assertThat(refused).isInstanceOf(NotFound.class).hasMessageContaining(name);
        assertThat(sent(deed).filter(request -> !request.method().equals("GET"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("namedAndWritten")
    void whatGoesBetweenTheLookAndTheDeedIsNamedUnlessItWasToGo(Deed deed, String name, String thing) {
        confluence
                .faults()
                .next(1)
                .matching(deed::isDoneBy)
                .matching(request -> {
                    scene.remove(thing);
                    return true;
                })
                .delay(Duration.ZERO);

        Exception refused = run(deed).getException();

        if (deed == Deed.DELETE_PAGE || deed == Deed.PURGE_PAGE) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused).isInstanceOf(NotFound.class).hasMessageContaining(name);
        }
    }
}
