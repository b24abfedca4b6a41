package io.github.camelconfluence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Warns once a day ahead of the date on which a token stops working, and after it. Not thread-safe. */
final class TokenExpiry {

    private static final int DAYS_AHEAD = 14;

    private final @Nullable LocalDate expires;
    private final Clock clock;
    private final Consumer<String> warnings;
    private @Nullable LocalDate warned;

    /** @param expires null if unknown */
    TokenExpiry(@Nullable LocalDate expires, Clock clock, Consumer<String> warnings) {
        this.expires = expires;
        this.clock = clock;
        this.warnings = warnings;
    }

    /** Null when blank. */
    static @Nullable LocalDate parse(@Nullable String tokenExpires) {
        String given = OptionValues.given(tokenExpires);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "Option tokenExpires is '" + given + "': give a date as yyyy-MM-dd, such as 2027-01-31");
        }
    }

    void warnOnceADay() {
        LocalDate today = LocalDate.now(clock);
        if (expires == null || today.equals(warned)) {
            return;
        }
        long days = ChronoUnit.DAYS.between(today, expires);
        if (days <= DAYS_AHEAD) {
            warned = today;
            warnings.accept("The Confluence token " + (days < 0 ? "expired" : "expires") + " on " + expires
                    + (days < 0 ? "" : ", in " + days + " days") + ": make a new one and replace it");
        }
    }
}
