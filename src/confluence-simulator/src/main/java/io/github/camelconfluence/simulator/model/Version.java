package io.github.camelconfluence.simulator.model;

import java.time.Instant;

/** One version of a piece of content; numbers start at 1. */
public record Version(int number, Instant createdAt, String authorId, String message) {

    public static Version first(Instant createdAt, String authorId) {
        return new Version(1, createdAt, authorId, "");
    }

    public Version next(Instant at, String author, String why) {
        return new Version(number + 1, at, author, why);
    }
}
