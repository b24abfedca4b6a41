package io.github.camelconfluence.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param what was found, in plain words and without secrets
 * @param cure what to do about it; null where nothing is to be done
 */
public record Finding(Level level, String what, @Nullable String cure) {

    /** Only a fault keeps something from working. */
    public enum Level {
        OK,
        WARNING,
        FAULT;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line, or two with the cure. */
    @Override
    public String toString() {
        return String.format("%-8s%s", level, what) + (cure == null ? "" : "\n        → " + cure);
    }
}
