package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.VersionConflict;
import org.jspecify.annotations.Nullable;

/** Reads the version that a write is for. */
final class Versions {

    private static final int CONFLICT = 409;

    private Versions() {}

    /** Null if any version will do. */
    static @Nullable Integer asked(Call call) {
        String typed = call.value(Parameter.IF_VERSION).orElse(null);
        try {
            return typed == null ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Header " + Parameter.IF_VERSION.header() + " is '" + typed + "': give a version number, such as 3",
                    e);
        }
    }

    /** For what is not there, so that it is in no version. */
    static void requireNone(Call call, String title) {
        Integer asked = asked(call);
        if (asked != null) {
            throw new VersionConflict(
                    CONFLICT,
                    "There is no page '" + title + "', which " + Parameter.IF_VERSION.header() + " expects in version "
                            + asked + ": it was deleted, moved or renamed; decide anew");
        }
    }

    /** For what makes no new version, so that only a look before can tell. */
    static void require(Call call, Content content) {
        Integer asked = asked(call);
        if (asked != null && asked != content.version().number()) {
            throw new VersionConflict(
                    CONFLICT,
                    "Content " + content.id() + " is in version "
                            + content.version().number() + ", not " + asked + " as " + Parameter.IF_VERSION.header()
                            + " asks: read it again and decide anew");
        }
    }
}
