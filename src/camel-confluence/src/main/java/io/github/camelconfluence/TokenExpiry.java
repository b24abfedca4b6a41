package io.github.camelconfluence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The date on which a token stops working; warns of it once a day from two weeks ahead on, and after it. Thread-safe. */
final class TokenExpiry {

    private static final int DAYS_AHEAD = 14;

    private final Clock clock;
    private final Consumer<String> warnings;
    private Optional<LocalDate> expires = Optional.empty();
    private @Nullable LocalDate warned;

    TokenExpiry(Clock clock, Consumer<String> warnings) {
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

    synchronized Optional<LocalDate> expires() {
        return expires;
    }

    /**
     * @param date empty if unknown
     * @param renewal where a new token is made
     */
    synchronized void noted(Optional<LocalDate> date, String renewal) {
        LocalDate today = LocalDate.now(clock);
        if (!date.equals(expires)) {
            expires = date;
            warned = null;
        }
        if (date.isEmpty() || today.equals(warned)) {
            return;
        }
        long days = ChronoUnit.DAYS.between(today, date.get());
        if (days <= DAYS_AHEAD) {
            warned = today;
            warnings.accept("The Confluence token " + (days < 0 ? "expired" : "expires") + " on " + date.get()
                    + (days < 0 ? "" : ", in " + days + " days") + ": make a new one " + renewal
                    + " and replace it, before the old one is revoked");
        }
    }
}
