package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.OutcomeUnknown;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.limits.FaultOrder;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, and every fault between a request and its answer, on every Confluence. */
abstract class FaultyOperationsContract extends DeedFixture {

    /** What happens once to each request of a deed. */
    enum Fault {
        TOLD_TO_WAIT(order -> order.answer(429, RetryAfter.SECONDS, WAIT), false),
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

    private static final Duration WAIT = Duration.ofSeconds(7);

    /** Requests that a fault has happened to. */
    private final Set<String> struck = ConcurrentHashMap.newKeySet();

    private FaultOrder onceToEachRequestOf(Deed deed) {
        struck.clear();
        return confluence
                .faults()
                .always()
                .matching(deed::isDoneBy)
                .matching(request -> struck.add(request.method() + " " + request.target()));
    }

    private static Stream<Arguments> deedsAndFaults(boolean leftInDoubt) {
        return Arrays.stream(Deed.values())
                .flatMap(deed -> Arrays.stream(Fault.values())
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

    static Stream<Arguments> namedAndNeeded() {
        return named().filter(arguments -> {
            Deed deed = (Deed) arguments.get()[0];
            return !deed.reads() && deed != Deed.DELETE_PAGE && deed != Deed.PURGE_PAGE;
        });
    }

    @ParameterizedTest
    @MethodSource("done")
    void isDoneOnceAndSaidToBeDone(Deed deed, Fault fault) {
        fault.order.accept(onceToEachRequestOf(deed));

        Exchange exchange = run(deed);

        assertThat(exchange.getException()).isNull();
        assertThat(struck).isNotEmpty();
        Message answer = exchange.getMessage();
        assertThat(deed.times(scene, answer.getBody()))
                .as("%s", answer.getBody())
                .isEqualTo(1);
        assertThat(answer.getHeader(ConfluenceHeaders.OUTCOME)).isEqualTo(deed.outcome());
    }

    /** A test of the connection tells of the wait instead. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEST_CONNECTION")
    void waitsAsLongAsTheServerAsksFor(Deed deed) {
        Fault.TOLD_TO_WAIT.order.accept(onceToEachRequestOf(deed));
        Instant start = clock.instant();

        assertThat(run(deed).getException()).isNull();

        assertThat(clock.instant()).isAfterOrEqualTo(start.plus(WAIT));
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

    @Test
    void aTestOfTheConnectionTellsOfRefusedCredentialsWithTheCure() {
        confluence.faults().always().answer(401);

        Exchange exchange = run(Deed.TEST_CONNECTION);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(String.class)).contains("renew");
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
        assertThat(sent(deed).filter(request -> !request.method().equals("GET")))
                .isEmpty();
    }

    @Test
    void aTitleThatIsGoneIsNamedAndNothingElse() {
        scene.remove("page");

        assertThat(run(Deed.GET_PAGE_BY_TITLE).getException())
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("option title")
                .hasMessageNotContaining("'confluence:'");
    }

    @ParameterizedTest
    @MethodSource("namedAndNeeded")
    void whatGoesBetweenTheLookAndTheDeedIsNamed(Deed deed, String name, String thing) {
        removeJustBefore(deed, thing);

        Exception refused = run(deed).getException();

        assertThat(refused).isInstanceOf(NotFound.class).hasMessageContaining(name);
    }

    @ParameterizedTest
    @EnumSource(names = {"DELETE_PAGE", "PURGE_PAGE"})
    void whatGoesBeforeItIsDeletedIsDeleted(Deed deed) {
        removeJustBefore(deed, "page");

        assertThat(run(deed).getException()).isNull();
        assertThat(scene.isGone()).isEqualTo(1);
    }

    private void removeJustBefore(Deed deed, String thing) {
        confluence
                .faults()
                .next(1)
                .matching(deed::isDoneBy)
                .matching(request -> {
                    scene.remove(thing);
                    return true;
                })
                .delay(Duration.ZERO);
    }
}
