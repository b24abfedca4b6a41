package io.github.camelconfluence;

/** At the edge of the world it is tomorrow already. */
class KiritimatiFollowingTest extends LaggingFollowingContract {

    KiritimatiFollowingTest() {
        super("Pacific/Kiritimati", "2026-06-30T09:30:00Z");
    }
}
