package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A ledger over a database that is empty at first. */
abstract class OpenLedger {

    static final String SITE = "https://wiki.example.com";

    SyncStore store;
    SyncLedger ledger;

    /** A store over the database of the running test, empty the first time. */
    abstract SyncStore openStore();

    @BeforeEach
    final void open() {
        store = openStore();
        ledger = begun(store, SITE, "main");
    }

    static SyncLedger begun(SyncStore store, String site, String syncId) {
        SyncLedger ledger = store.ledger(site, syncId);
        ledger.begin();
        return ledger;
    }

    @AfterEach
    final void close() {
        store.close();
    }

    static List<ContentId> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(LedgerRows::id).toList();
    }
}
