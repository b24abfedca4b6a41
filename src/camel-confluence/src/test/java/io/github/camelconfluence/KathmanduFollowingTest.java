package io.github.camelconfluence;

/** Clocks there are three quarters off the hour. */
class KathmanduFollowingTest extends LaggingFollowingContract {

    KathmanduFollowingTest() {
        super("Asia/Kathmandu", "2026-06-30T18:00:00Z");
    }
}
