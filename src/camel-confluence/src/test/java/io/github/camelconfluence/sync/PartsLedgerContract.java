package io.github.camelconfluence.sync;

import static io.github.camelconfluence.sync.LedgerRows.HR;
import static io.github.camelconfluence.sync.LedgerRows.OPS;
import static io.github.camelconfluence.sync.LedgerRows.delivered;
import static io.github.camelconfluence.sync.LedgerRows.id;
import static io.github.camelconfluence.sync.LedgerRows.known;
import static io.github.camelconfluence.sync.LedgerRows.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.sync.SyncLedger.Listed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a ledger keeps of comments and attachments beside what they hang on. */
abstract class PartsLedgerContract extends OpenLedger {

    @Test
    void slicesOfPartsAddUpAndWrapAround() {
        ledger.note(List.of(known(1, OPS), known(2, OPS)), 1);

        ledger.addParts(Map.of(id(1), new PartsSum(Long.MAX_VALUE, 1), id(9), new PartsSum(1, 1)));
        ledger.addParts(Map.of(id(1), new PartsSum(3, 1)));

        assertThat(ledger.listed(OPS, 1, null, 9))
                .extracting(Listed::parts)
                .containsExactly(new PartsSum(2, 2), PartsSum.NONE);
    }

    @Test
    void onePartsListingBeginsAnewWithoutTheOther() {
        ledger.note(List.of(known(1, OPS), known(2, HR)), 1);
        ledger.addParts(Map.of(id(1), new PartsSum(5, 6), id(2), new PartsSum(7, 8)));

        ledger.clearParts(List.of(OPS), ContentType.COMMENT);
        ledger.note(List.of(known(1, OPS)), 2);

        assertThat(ledger.listed(OPS, 2, null, 9)).extracting(Listed::parts).containsExactly(new PartsSum(0, 6));
        assertThat(ledger.listed(HR, 1, null, 9)).extracting(Listed::parts).containsExactly(new PartsSum(7, 8));
    }

    @Test
    void acceptedSumsChangeNothingElseOfWhatTheSinkHas() {
        ledger.settle(List.of(taken(delivered(1, OPS))));

        ledger.acceptParts(Map.of(id(1), new PartsSum(11, 12)));

        PartsMark before = delivered(1, OPS).parts();
        assertThat(ledger.delivered(List.of(id(1))).get(id(1)).parts())
                .isEqualTo(new PartsMark(new PartsSum(11, 12), before.comments(), before.attachments()));
    }

    @Test
    void partsMatchWhereWhatTheyHangOnDoes() {
        ledger.note(List.of(known(1, OPS), known(2, OPS), part(3, 1), part(4, 2)), 1);
        ledger.match(List.of(id(1), id(4)), 1);

        ledger.matchParts(OPS, 1);

        assertThat(ledger.listed(OPS, 1, null, 9))
                .filteredOn(Listed::matched)
                .extracting(row -> row.known().id())
                .containsExactly(id(1), id(3));
    }

    static Known part(int number, int container) {
        return new Known(
                id(number),
                ContentType.COMMENT,
                OPS,
                new Content.Parent(id(container), ContentType.PAGE),
                "Re: x",
                ContentStatus.CURRENT,
                1,
                "open",
                "2026-02-28",
                null,
                null);
    }
}
