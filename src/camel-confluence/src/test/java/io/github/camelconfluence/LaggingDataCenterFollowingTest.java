package io.github.camelconfluence;

import org.junit.jupiter.api.Nested;

/** All that routes are promised, for accounts at both ends of the day, off the full hour, and where an hour comes twice. */
class LaggingDataCenterFollowingTest {

    @Nested
    class InKiritimati extends LaggingFollowingContract {
        InKiritimati() {
            super("Pacific/Kiritimati", "2026-06-30T09:30:00Z");
        }
    }

    @Nested
    class InKathmandu extends LaggingFollowingContract {
        InKathmandu() {
            super("Asia/Kathmandu", "2026-06-30T18:00:00Z");
        }
    }

    /** Clocks are put back from two to one at 06:00 of universal time. */
    @Nested
    class InNewYorkAsClocksArePutBack extends LaggingFollowingContract {
        InNewYorkAsClocksArePutBack() {
            super("America/New_York", "2026-11-01T05:57:30Z");
        }
    }

    /** Clocks are put forward from two to three at 07:00 of universal time. */
    @Nested
    class InNewYorkAsClocksArePutForward extends LaggingFollowingContract {
        InNewYorkAsClocksArePutForward() {
            super("America/New_York", "2026-03-08T06:57:30Z");
        }
    }

    @Nested
    class InUniversalTime extends LaggingFollowingContract {
        InUniversalTime() {
            super("UTC", "2026-12-31T23:58:00Z");
        }
    }
}
