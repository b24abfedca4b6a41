package io.github.camelconfluence;

/** Clocks are put back from two to one at 06:00 of universal time, and an hour comes twice. */
class NewYorkAutumnFollowingTest extends LaggingFollowingContract {

    NewYorkAutumnFollowingTest() {
        super("America/New_York", "2026-11-01T05:57:30Z");
    }
}
