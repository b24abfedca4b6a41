package io.github.camelconfluence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns ahead of the date on which a token stops working. */
final class TokenExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(TokenExpiry.class);
    private static final int DAYS_AHEAD = 14;

    private TokenExpiry() {}

    static void warn(@Nullable String tokenExpires, Clock clock) {
        if (tokenExpires != null && !tokenExpires.isBlank()) {
            long days = ChronoUnit.DAYS.between(LocalDate.now(clock), LocalDate.parse(tokenExpires));
            if (days <= DAYS_AHEAD) {
                LOG.warn(
                        "The Confluence token expires on {}, in {} days: make a new one and replace it",
                        tokenExpires,
                        days);
            }
        }
    }
}
