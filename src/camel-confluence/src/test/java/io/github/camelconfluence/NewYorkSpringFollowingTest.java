package io.github.camelconfluence;

/** Clocks are put forward from two to three at 07:00 of universal time. */
class NewYorkSpringFollowingTest extends LaggingFollowingContract {

    NewYorkSpringFollowingTest() {
        super("America/New_York", "2026-03-08T06:57:30Z");
    }
}
