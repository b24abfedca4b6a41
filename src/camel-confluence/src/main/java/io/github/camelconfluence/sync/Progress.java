package io.github.camelconfluence.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a sync came.
 *
 * @param pass number of the last reconciliation begun
 * @param watermark server time up to which edits have been seen; null before the first poll
 * @param reconciledAt when the last reconciliation ended, if it left nothing to a person
 * @param passTook how long it took
 */
public record Progress(
        String fingerprint,
        String resync,
        long pass,
        @Nullable Instant watermark,
        @Nullable Instant reconciledAt,
        Duration passTook) {

    static final Progress NONE = new Progress("", "", 0, null, null, Duration.ZERO);

    Progress asOf(String newFingerprint, String newResync) {
        return new Progress(newFingerprint, newResync, pass, watermark, null, passTook);
    }

    Progress beginPass() {
        return new Progress(fingerprint, resync, pass + 1, watermark, reconciledAt, passTook);
    }

    Progress sawEditsUntil(Instant instant) {
        return new Progress(fingerprint, resync, pass, instant, reconciledAt, passTook);
    }

    Progress reconciled(@Nullable Instant at, Duration took) {
        return new Progress(fingerprint, resync, pass, watermark, at, took);
    }
}
