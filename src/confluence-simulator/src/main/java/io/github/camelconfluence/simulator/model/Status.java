package io.github.camelconfluence.simulator.model;

import java.util.Locale;
import java.util.Optional;

/** The life of a piece of content; purged content is simply gone. */
public enum Status {
    CURRENT,
    ARCHIVED,
    TRASHED,
    DRAFT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> parse(String word) {
        for (Status status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
