package io.github.camelconfluence;

/** Nothing but the lag, and a new year. */
class UniversalTimeFollowingTest extends LaggingFollowingContract {

    UniversalTimeFollowingTest() {
        super("UTC", "2026-12-31T23:58:00Z");
    }
}
