package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ConfluenceClient;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What every part of one sync works with.
 *
 * @param clock our own, for durations and retries; what the server calls now comes from the client
 * @param workers who read ahead; the polling thread does what they do not come to
 */
record Sync(
        ConfluenceClient client,
        SyncLedger ledger,
        Scope scope,
        SyncOptions options,
        SyncListener listener,
        Clock clock,
        Executor workers) {

    /** Whether labels and restrictions say who may have what is told. */
    boolean decidesWhoReads() {
        return options.withReaders() || scope.narrowsByLabel();
    }
}
