package io.github.camelconfluence.sync;

import static io.github.camelconfluence.sync.LedgerRows.HR;
import static io.github.camelconfluence.sync.LedgerRows.NOON;
import static io.github.camelconfluence.sync.LedgerRows.OPS;
import static io.github.camelconfluence.sync.LedgerRows.deleted;
import static io.github.camelconfluence.sync.LedgerRows.delivered;
import static io.github.camelconfluence.sync.LedgerRows.failed;
import static io.github.camelconfluence.sync.LedgerRows.id;
import static io.github.camelconfluence.sync.LedgerRows.known;
import static io.github.camelconfluence.sync.LedgerRows.pending;
import static io.github.camelconfluence.sync.LedgerRows.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.sync.SyncLedger.Settlement;
import io.github.camelconfluence.sync.SyncLedger.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger says of what may have to go, of who may write, and of how complete the sink is. */
abstract class SuspectsContract extends PartsLedgerContract {

    private static final Set<ContentType> PAGES = Set.of(ContentType.PAGE);

    @Test
    void suspectedIsWhatTheSinkHasAndThePassDidNotSee() {
        ledger.note(List.of(known(1, OPS), known(2, OPS), known(3, OPS)), 1);
        ledger.note(List.of(known(2, OPS)), 2);
        deliverToSink(4);
        ledger.settle(List.of(taken(delivered(5, HR))));

        ledger.suspectUnlisted(OPS, 2);

        assertThat(ledger.suspects(OPS, 2, null, 2)).containsExactly(unlisted(1, false), unlisted(3, false));
        assertThat(ledger.suspects(OPS, 2, id(3), 2)).containsExactly(unlisted(4, false));
        assertThat(ledger.suspects(OPS, 2, id(4), 2)).isEmpty();
        assertThat(ledger.suspects(OPS, 3, null, 9)).isEmpty();
        assertThat(ledger.countDelivered(OPS)).isEqualTo(4);
    }

    @Test
    void aSuspicionKeepsItsReasonAndNothingPendingIsSuspected() {
        deliverToSink(3);
        ledger.suspect(ids(1), Suspicion.LEFT_THE_QUERY, 2);
        ledger.suspect(List.of(), Suspicion.LEFT_THE_QUERY, 2);
        ledger.settle(List.of(failed(pending(2, OPS, NOON))));

        ledger.suspectUnlisted(OPS, 2);

        assertThat(ledger.suspects(OPS, 2, null, 9))
                .containsExactly(
                        new Suspect(delivered(1, OPS), Suspicion.LEFT_THE_QUERY, false, false), unlisted(3, false));
    }

    @Test
    void everythingOfAVanishedSpaceIsSuspected() {
        ledger.note(List.of(known(1, OPS)), 2);
        deliverToSink(2);

        ledger.suspectAll(OPS, 2);

        assertThat(ledger.suspects(OPS, 2, null, 9))
                .extracting(Suspect::suspicion)
                .containsExactly(Suspicion.ITS_SPACE_VANISHED, Suspicion.ITS_SPACE_VANISHED);
    }

    @Test
    void whatWasLetGoStaysSoOverPassesUntilItIsListedAgain() {
        deliverToSink(2);
        ledger.suspectUnlisted(OPS, 1);
        ledger.letGo(OPS, DeletionSet.CONTENTS, 1);
        assertThat(ledger.suspects(OPS, 1, null, 9)).containsExactly(unlisted(1, true), unlisted(2, true));

        ledger.note(List.of(known(1, OPS)), 2);
        ledger.suspectUnlisted(OPS, 2);
        assertThat(ledger.suspects(OPS, 2, null, 9)).containsExactly(unlisted(2, true));

        ledger.suspectUnlisted(OPS, 3);
        assertThat(ledger.suspects(OPS, 3, null, 9)).containsExactly(unlisted(1, false), unlisted(2, true));
    }

    @Test
    void lettingGoDoesNotReachWhatIsPending() {
        deliverToSink(1);
        ledger.settle(List.of(failed(pending(1, OPS, NOON))));
        ledger.suspectUnlisted(OPS, 1);

        ledger.letGo(OPS, DeletionSet.CONTENTS, 1);
        ledger.dropPending(id(1));

        assertThat(ledger.suspects(OPS, 1, null, 9)).containsExactly(unlisted(1, false));
    }

    @Test
    void theAcquittedAndTheNewlyDeliveredAreNeitherSuspectedNorLetGo() {
        deliverToSink(2);
        ledger.suspectUnlisted(OPS, 1);
        ledger.letGo(OPS, DeletionSet.CONTENTS, 1);

        ledger.acquit(id(1));
        ledger.settle(List.of(taken(delivered(2, OPS))));

        assertThat(ledger.suspects(OPS, 1, null, 9)).isEmpty();
        ledger.suspectUnlisted(OPS, 2);
        assertThat(ledger.suspects(OPS, 2, null, 9)).containsExactly(unlisted(1, false), unlisted(2, false));
    }

    @Test
    void theStandingOfASpaceAddsUp() {
        ledger.note(IntStream.rangeClosed(1, 6).mapToObj(n -> known(n, OPS)).toList(), 2);
        ledger.note(List.of(known(7, HR)), 2);
        ledger.note(List.of(known(8, OPS)), 1);
        ledger.putOutside(ids(6), 2);
        Delivered older = delivered(3, OPS);
        ledger.settle(List.of(taken(delivered(1, OPS)), taken(delivered(2, OPS)), failed(pending(2, OPS, NOON))));
        ledger.settle(List.of(taken(withVersion(older, 1)), taken(delivered(6, OPS))));

        assertThat(ledger.standing(OPS, 2, PAGES)).isEqualTo(new Standing(5, 1, 3, 1));
        assertThat(ledger.standing(OPS, 2, Set.of(ContentType.BLOGPOST))).isEqualTo(new Standing(0, 0, 0, 0));
        ledger.markStale();
        assertThat(ledger.standing(OPS, 2, PAGES)).isEqualTo(new Standing(5, 0, 4, 1));
    }

    @Test
    void whoBeganEarlierWritesNothingAnyMore() {
        SyncLedger earlier = ledger;
        earlier.settle(List.of(taken(delivered(1, OPS))));

        SyncLedger later = begun(store, SITE, "main");

        assertThatThrownBy(() -> earlier.settle(List.of(deleted(1))))
                .isInstanceOf(SyncTakenOverException.class)
                .hasMessageContaining(
                        "taken over by process " + ProcessHandle.current().pid() + " on ");
        assertThatThrownBy(() -> earlier.settle(List.of())).isInstanceOf(SyncTakenOverException.class);
        assertThatThrownBy(() -> earlier.save(Progress.NONE.beginPass())).isInstanceOf(SyncTakenOverException.class);
        assertThatThrownBy(earlier::markStale).isInstanceOf(SyncTakenOverException.class);
        assertThat(later.delivered(ids(1))).containsEntry(id(1), delivered(1, OPS));
        assertThat(later.progress()).isEqualTo(Progress.NONE);
        later.settle(List.of(deleted(1)));
        assertThat(later.delivered(ids(1))).isEmpty();
    }

    @Test
    void whatTheSinkMayHaveTakenLateIsDoubtedButOverwritesNothing() {
        SyncLedger earlier = ledger;
        SyncLedger later = begun(store, SITE, "main");
        Delivered newer = withVersion(delivered(1, OPS), 9);
        later.settle(List.of(taken(newer), taken(delivered(3, OPS)), taken(delivered(4, OPS))));

        earlier.doubt(
                List.of(taken(delivered(1, OPS)), taken(delivered(2, OPS)), deleted(3), failed(pending(4, OPS, NOON))));

        assertThat(later.delivered(ids(1, 2, 3, 4)).values())
                .extracting(has -> has.id().value() + " version " + has.version() + (has.stale() ? " stale" : ""))
                .containsExactlyInAnyOrder(
                        id(1) + " version 9 stale",
                        id(2) + " version 3 stale",
                        id(3) + " version 3 stale",
                        id(4) + " version 3");
        assertThat(later.countPending()).isZero();
    }

    @Test
    void doubtThatComesWhileANewerStateIsUnderWayOutlivesIt() {
        Delivered newer = withVersion(delivered(1, OPS), 9);
        ledger.handOut(List.of(newer, delivered(2, OPS)));

        ledger.doubt(List.of(taken(delivered(1, OPS)), taken(delivered(2, OPS))));
        ledger.settle(List.of(taken(newer), deleted(2)));

        assertThat(ledger.delivered(ids(1, 2)).values())
                .hasSize(2)
                .allSatisfy(has -> assertThat(has.stale()).isTrue());
        ledger.handOut(List.of(newer));
        ledger.settle(List.of(taken(newer), deleted(2)));
        assertThat(ledger.delivered(ids(1, 2)).values())
                .singleElement()
                .satisfies(has -> assertThat(has.stale()).isFalse());
    }

    @Test
    void aLedgerThatHasNotBegunDisturbsNobody() {
        SyncLedger onlooker = store.ledger(SITE, "main");

        ledger.settle(List.of(taken(delivered(1, OPS))));

        assertThat(onlooker.delivered(ids(1))).hasSize(1);
        assertThatThrownBy(onlooker::markStale).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatCouldNotBeReadIsListedAndKeepsWhatWasKnownOfIt() {
        ledger.note(List.of(known(1, OPS)), 1);
        Known unread = new Known(
                id(1), ContentType.PAGE, OPS, null, "", known(1, OPS).status(), 0, "", "1970-01-01", null, null);

        ledger.note(List.of(unread), 2);

        assertThat(ledger.known(ids(1))).containsEntry(id(1), known(1, OPS));
        assertThat(ledger.listed(OPS, 2, null, 9)).hasSize(1);
    }

    @Test
    void whatIsLeftOfTheSuspectedIsCounted() {
        deliverToSink(3);
        ledger.suspectUnlisted(OPS, 1);
        ledger.settle(List.of(deleted(1), failed(pending(2, OPS, NOON))));

        assertThat(ledger.countSuspects(OPS, 1)).isEqualTo(2);
        assertThat(ledger.countSuspects(OPS, 2)).isZero();
    }

    @Test
    void whatHangsOnASuspectGoesWithItUncountedAndTheRestIsCountedApart() {
        ledger.note(List.of(known(1, OPS), known(2, OPS), part(3, 1), part(4, 1), part(5, 2)), 1);
        deliverToSink(2);
        ledger.settle(List.of(taken(deliveredPart(3)), taken(deliveredPart(4)), taken(deliveredPart(5))));
        ledger.suspect(ids(1, 3), Suspicion.UNLISTED, 2);
        Suspects suspects = new Suspects(ledger, OPS, 2);
        Suspects.Count alone = suspects.count(DeletionSet.CONTENTS);

        ledger.suspect(ids(4, 5), Suspicion.UNLISTED, 2);

        assertThat(suspects.count(DeletionSet.CONTENTS)).isEqualTo(alone);
        assertThat(alone.size()).isEqualTo(1);
        assertThat(suspects.count(DeletionSet.PARTS).size()).isEqualTo(1);
        assertThat(ledger.countDelivered(OPS, DeletionSet.CONTENTS)).isEqualTo(2);
        assertThat(ledger.countDelivered(OPS, DeletionSet.PARTS)).isEqualTo(3);
        ledger.letGo(OPS, DeletionSet.PARTS, 2);
        assertThat(letGo()).containsExactly(id(5));
        ledger.letGo(OPS, DeletionSet.CONTENTS, 2);
        assertThat(letGo()).containsExactly(id(1), id(3), id(4), id(5));
    }

    private List<ContentId> letGo() {
        return ledger.suspects(OPS, 2, null, 9).stream()
                .filter(Suspect::letGo)
                .map(suspect -> suspect.has().id())
                .toList();
    }

    private static Delivered deliveredPart(int number) {
        Delivered row = delivered(number, OPS);
        return new Delivered(
                row.id(),
                ContentType.COMMENT,
                row.space(),
                row.spaceName(),
                row.title(),
                row.status(),
                row.version(),
                row.state(),
                row.path(),
                row.labels(),
                row.bodyHash(),
                row.placeHash(),
                row.readersHash(),
                row.parts(),
                row.stale(),
                row.misses(),
                row.settledAt());
    }

    private void deliverToSink(int upTo) {
        List<Settlement> all = new ArrayList<>();
        IntStream.rangeClosed(1, upTo).forEach(number -> all.add(taken(delivered(number, OPS))));
        ledger.settle(all);
    }

    private static Suspect unlisted(int number, boolean letGo) {
        return new Suspect(delivered(number, OPS), Suspicion.UNLISTED, letGo, false);
    }

    private static Delivered withVersion(Delivered row, int version) {
        return new Delivered(
                row.id(),
                row.type(),
                row.space(),
                row.spaceName(),
                row.title(),
                row.status(),
                version,
                row.state(),
                row.path(),
                row.labels(),
                row.bodyHash(),
                row.placeHash(),
                row.readersHash(),
                row.parts(),
                row.stale(),
                row.misses(),
                row.settledAt());
    }
}
