package io.github.camelconfluence.sync;

import static io.github.camelconfluence.sync.LedgerRows.ANNA_AND_OPS;
import static io.github.camelconfluence.sync.LedgerRows.HR;
import static io.github.camelconfluence.sync.LedgerRows.NOON;
import static io.github.camelconfluence.sync.LedgerRows.OPS;
import static io.github.camelconfluence.sync.LedgerRows.deleted;
import static io.github.camelconfluence.sync.LedgerRows.delivered;
import static io.github.camelconfluence.sync.LedgerRows.failed;
import static io.github.camelconfluence.sync.LedgerRows.handedOut;
import static io.github.camelconfluence.sync.LedgerRows.id;
import static io.github.camelconfluence.sync.LedgerRows.known;
import static io.github.camelconfluence.sync.LedgerRows.labelled;
import static io.github.camelconfluence.sync.LedgerRows.pending;
import static io.github.camelconfluence.sync.LedgerRows.space;
import static io.github.camelconfluence.sync.LedgerRows.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.sync.SyncLedger.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger promises, whichever database keeps it. */
abstract class SyncLedgerContract extends SuspectsContract {

    @Test
    void aNewSyncHasNoProgress() {
        assertThat(ledger.progress()).isEqualTo(Progress.NONE);
    }

    @Test
    void savedProgressIsReadBackToTheMillisecond() {
        Progress progress = new Progress("f", "again", 4, NOON.plusMillis(7), NOON, Duration.ofMillis(1234));

        ledger.save(progress);

        assertThat(ledger.progress()).isEqualTo(progress);
    }

    @Test
    void reopeningKeepsEverything() {
        ledger.save(Progress.NONE.beginPass());
        ledger.noteSpace(space(OPS, "OPS"), ANNA_AND_OPS);
        ledger.note(List.of(known(1, OPS)), 1);
        ledger.settle(List.of(taken(delivered(1, OPS)), failed(pending(2, OPS, NOON))));

        store.close();
        open();

        assertThat(ledger.progress().pass()).isEqualTo(1);
        assertThat(ledger.spaces()).containsExactly(space(OPS, "OPS"));
        assertThat(ledger.known(ids(1))).containsEntry(id(1), known(1, OPS));
        assertThat(ledger.delivered(ids(1))).containsEntry(id(1), delivered(1, OPS));
        assertThat(ledger.pending(ids(2))).containsEntry(id(2), pending(2, OPS, NOON));
    }

    @Test
    void twoSyncsDoNotSeeEachOther() {
        SyncLedger other = begun(store, SITE, "other");
        SyncLedger elsewhere = begun(store, "https://other.example.com", "main");
        ledger.save(Progress.NONE.beginPass());
        ledger.noteSpace(space(OPS, "OPS"), ANNA_AND_OPS);
        ledger.note(List.of(known(1, OPS)), 1);
        ledger.settle(List.of(taken(delivered(1, OPS)), failed(pending(2, OPS, NOON))));

        for (SyncLedger stranger : List.of(other, elsewhere)) {
            stranger.markStale();
            stranger.annotate(List.of(new Annotations(id(1), List.of("theirs"), null)), 1, NOON);
            stranger.settle(List.of(deleted(1), deleted(2)));
            stranger.forgetSpace(OPS);

            assertThat(stranger.progress()).isEqualTo(Progress.NONE);
            assertThat(stranger.spaces()).isEmpty();
            assertThat(stranger.listed(OPS, 1, null, 9)).isEmpty();
            assertThat(stranger.countDelivered(OPS)).isZero();
            assertThat(stranger.countPending()).isZero();
        }
        assertThat(ledger.known(ids(1))).containsEntry(id(1), known(1, OPS));
        assertThat(ledger.delivered(ids(1))).containsEntry(id(1), delivered(1, OPS));
        assertThat(ledger.countPending()).isEqualTo(1);
        assertThat(begun(store, SITE, "main").progress().pass()).isEqualTo(1);
    }

    @Test
    void aSpaceIsRememberedWithItsNewestKeyNameAndAudience() {
        ledger.noteSpace(new Space(OPS, "OLD", "Old", null), null);
        assertThat(ledger.audience(OPS)).isEmpty();

        ledger.noteSpace(space(OPS, "OPS"), ANNA_AND_OPS);
        ledger.noteSpace(space(HR, "HR"), new Audience(true, false, Set.of(), Set.of()));

        assertThat(ledger.spaces()).containsExactly(space(HR, "HR"), space(OPS, "OPS"));
        assertThat(ledger.audience(OPS)).contains(ANNA_AND_OPS);
        assertThat(ledger.audience(HR))
                .hasValueSatisfying(everyone -> assertThat(everyone.everyone()).isTrue());
    }

    @Test
    void whatWasTypedForASpaceOutlivesItsNextKey() {
        ledger.noteSpace(space(OPS, "OPS"), null);
        ledger.noteAsked("OPS", OPS);
        ledger.noteSpace(space(OPS, "OPERATIONS"), null);

        assertThat(ledger.asked()).containsOnlyKeys("OPS").containsEntry("OPS", OPS);
    }

    @Test
    void aForgottenSpaceTakesItsListedContentsAlongOnly() {
        ledger.noteSpace(space(OPS, "OPS"), null);
        ledger.noteSpace(space(HR, "HR"), null);
        ledger.note(List.of(known(1, OPS), known(2, HR)), 1);

        ledger.forgetSpace(OPS);

        assertThat(ledger.spaces()).containsExactly(space(HR, "HR"));
        assertThat(ledger.known(ids(1, 2))).containsOnlyKeys(id(2));
    }

    @Test
    void notingAgainKeepsLabelsAndRestrictionToldEarlier() {
        ledger.note(List.of(known(1, OPS)), 1);
        assertThat(ledger.known(ids(1))).containsEntry(id(1), known(1, OPS));

        ledger.annotate(List.of(new Annotations(id(1), List.of("red", "green"), ANNA_AND_OPS)), 1, NOON);
        ledger.note(List.of(known(1, HR)), 2);
        assertThat(ledger.known(ids(1)))
                .containsEntry(id(1), labelled(known(1, HR), List.of("red", "green"), ANNA_AND_OPS));

        ledger.annotate(List.of(new Annotations(id(1), List.of(), null)), 2, NOON);
        assertThat(ledger.known(ids(1))).containsEntry(id(1), labelled(known(1, HR), List.of(), ANNA_AND_OPS));
    }

    @Test
    void listedTellsWhatThePassSawInOrderOfIdPageByPage() {
        ledger.note(List.of(known(3, OPS), known(1, OPS), known(2, OPS), known(4, HR)), 2);
        ledger.note(List.of(known(5, OPS)), 1);

        List<Listed> first = ledger.listed(OPS, 2, null, 2);
        List<Listed> second = ledger.listed(OPS, 2, id(2), 2);

        assertThat(first).extracting(row -> row.known().id()).containsExactly(id(1), id(2));
        assertThat(second).extracting(row -> row.known().id()).containsExactly(id(3));
        assertThat(ledger.listed(OPS, 2, id(3), 2)).isEmpty();
    }

    @Test
    void listedTellsWhatTheSamePassAnnotatedAndMatchedAndWhatTheSinkHas() {
        ledger.note(List.of(known(1, OPS), known(2, OPS)), 1);
        ledger.annotate(List.of(new Annotations(id(1), List.of("red"), null)), 1, NOON);
        ledger.match(ids(1), 1);
        ledger.match(List.of(), 1);
        ledger.settle(List.of(taken(delivered(1, OPS))));

        assertThat(ledger.listed(OPS, 1, null, 9))
                .containsExactly(
                        new Listed(
                                ledger.known(ids(1)).get(id(1)),
                                true,
                                true,
                                PartsSum.NONE,
                                Instant.EPOCH,
                                delivered(1, OPS)),
                        new Listed(known(2, OPS), false, false, PartsSum.NONE, Instant.EPOCH, null));

        ledger.note(List.of(known(1, OPS)), 2);

        assertThat(ledger.listed(OPS, 2, null, 9))
                .allSatisfy(row -> assertThat(row.annotated() || row.matched()).isFalse());
    }

    @Test
    void whatSearchTellsDoesNotOverwriteWhatTheContentItselfToldLately() {
        ledger.note(List.of(known(1, OPS)), 1);
        ledger.annotateRead(new Annotations(id(1), List.of("new"), ANNA_AND_OPS), 1, NOON);

        ledger.annotate(List.of(new Annotations(id(1), List.of("old"), Audience.UNRESTRICTED)), 2, NOON.minusMillis(1));
        assertThat(ledger.known(ids(1))).containsEntry(id(1), labelled(known(1, OPS), List.of("new"), ANNA_AND_OPS));
        ledger.note(List.of(known(1, OPS)), 2);
        assertThat(ledger.listed(OPS, 2, null, 9)).extracting(Listed::annotated).containsExactly(false);

        ledger.annotate(List.of(new Annotations(id(1), List.of("new"), ANNA_AND_OPS)), 2, NOON.minusMillis(1));
        assertThat(ledger.listed(OPS, 2, null, 9)).extracting(Listed::annotated).containsExactly(true);

        ledger.annotate(List.of(new Annotations(id(1), List.of("newer"), Audience.UNRESTRICTED)), 2, NOON);
        assertThat(ledger.known(ids(1)))
                .containsEntry(id(1), labelled(known(1, OPS), List.of("newer"), Audience.UNRESTRICTED));
    }

    @Test
    void ofAPassIsKnownOnlyWhatItListedAndAnnotated() {
        ledger.note(List.of(known(1, OPS), known(2, OPS), known(3, OPS)), 1);
        ledger.annotate(List.of(new Annotations(id(1), List.of("red"), null)), 1, NOON);
        ledger.note(List.of(known(1, OPS), known(2, OPS)), 2);
        ledger.annotateRead(new Annotations(id(2), List.of("green"), ANNA_AND_OPS), 2, NOON);

        assertThat(ledger.known(ids(1, 2, 3), 2))
                .hasSize(2)
                .containsEntry(id(1), known(1, OPS))
                .containsEntry(id(2), labelled(known(2, OPS), List.of("green"), ANNA_AND_OPS));
    }

    @Test
    void aTakenChangeIsDeliveredAndNoLongerPendingStaleOrMissed() {
        ledger.settle(List.of(taken(delivered(1, OPS)), taken(delivered(2, OPS))));
        ledger.markStale();
        ledger.noteMisses(ids(1), 1);
        ledger.settle(List.of(failed(pending(1, OPS, NOON))));
        assertThat(ledger.delivered(ids(1)).get(id(1)))
                .satisfies(has -> assertThat(has.stale()).isTrue())
                .satisfies(has -> assertThat(has.misses()).isEqualTo(1));

        ledger.settle(List.of(taken(delivered(1, HR))));

        assertThat(ledger.delivered(ids(1))).containsEntry(id(1), delivered(1, HR));
        assertThat(ledger.delivered(ids(2)).get(id(2)).stale()).isTrue();
        assertThat(ledger.pending(ids(1))).isEmpty();
    }

    @Test
    void aFailedChangeIsPendingSinceItFirstFailedAndWhatTheSinkHasStays() {
        ledger.settle(List.of(taken(delivered(1, OPS)), failed(pending(1, OPS, NOON.plusSeconds(10)))));
        Pending again = new Pending(
                id(1), pending(1, HR, NOON).type(), HR, true, 2, NOON.plusSeconds(99), NOON.plusSeconds(60), "still");

        ledger.settle(List.of(failed(again)));

        assertThat(ledger.pending(ids(1)))
                .containsEntry(
                        id(1), new Pending(id(1), again.type(), HR, true, 2, NOON, NOON.plusSeconds(60), "still"));
        assertThat(ledger.delivered(ids(1))).containsEntry(id(1), delivered(1, OPS));
    }

    @Test
    void aDeletionThatWasTakenLeavesNothingInTheSink() {
        ledger.settle(List.of(taken(delivered(1, OPS)), failed(pending(1, OPS, NOON)), taken(delivered(2, OPS))));

        ledger.settle(List.of(deleted(1)));

        assertThat(ledger.delivered(ids(1, 2))).containsOnlyKeys(id(2));
        assertThat(ledger.countPending()).isZero();
    }

    @Test
    void whatIsHandedOutIsStaleUntilItIsSettledAndKeepsThePlaceItHad() {
        ledger.settle(List.of(taken(delivered(1, OPS))));

        ledger.handOut(List.of(handedOut(delivered(1, HR)), handedOut(delivered(2, OPS))));

        assertThat(ledger.delivered(ids(1)).get(id(1))).satisfies(had -> {
            assertThat(had.stale()).isTrue();
            assertThat(had.everSettled()).isTrue();
            assertThat(had.space()).isEqualTo(OPS);
        });
        assertThat(ledger.delivered(ids(2)))
                .containsEntry(id(2), handedOut(delivered(2, OPS)))
                .allSatisfy((id, fresh) -> assertThat(fresh.everSettled()).isFalse());

        ledger.settle(List.of(taken(delivered(1, HR)), taken(delivered(2, OPS))));

        assertThat(ledger.delivered(ids(1, 2)))
                .containsEntry(id(1), delivered(1, HR))
                .containsEntry(id(2), delivered(2, OPS));
    }

    @Test
    void thoseAreDueFirstWhoseTurnCameFirst() {
        ledger.settle(List.of(
                failed(pending(1, OPS, NOON.plusSeconds(20))),
                failed(pending(3, HR, NOON.plusSeconds(10))),
                failed(pending(2, OPS, NOON.plusSeconds(10))),
                failed(pending(4, OPS, NOON.plusSeconds(21)))));
        Instant now = NOON.plusSeconds(20);

        assertThat(ledger.due(now, 9)).extracting(Pending::id).containsExactly(id(2), id(3), id(1));
        assertThat(ledger.due(now, 2)).extracting(Pending::id).containsExactly(id(2), id(3));
        assertThat(ledger.countPending()).isEqualTo(4);
    }

    @Test
    void theOldestPendingIsTheOneThatFailedFirst() {
        assertThat(ledger.oldestPending()).isEmpty();

        ledger.settle(List.of(failed(pending(1, OPS, NOON.plusSeconds(20)))));
        assertThat(ledger.oldestPending()).contains(NOON);

        ledger.dropPending(id(1));
        assertThat(ledger.oldestPending()).isEmpty();
    }

    @Test
    void moreIdsThanOneStatementTakesAreLookedUp() {
        List<Known> many =
                IntStream.range(0, 2500).mapToObj(number -> known(number, OPS)).toList();
        ledger.note(many, 1);

        assertThat(ledger.known(many.stream().map(Known::id).toList())).hasSize(2500);
        assertThat(ledger.known(List.of())).isEmpty();
    }
}
