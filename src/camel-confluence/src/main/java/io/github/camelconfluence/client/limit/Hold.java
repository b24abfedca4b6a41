package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** How long the next request is held back, never less than not at all, and why, for people. */
record Hold(Duration length, String why) {

    Hold {
        length = length.isNegative() ? Duration.ZERO : length;
    }

    static Hold longest(Hold... all) {
        return Stream.of(all).max(Comparator.comparing(Hold::length)).orElseThrow();
    }

    boolean isOver() {
        return length.isZero();
    }
}
