package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenExpiryTest {

    private final TestClock clock = new TestClock();
    private final List<String> warnings = new ArrayList<>();

    @Test
    void itIsWarnedOfOnceADayFromFourteenDaysAheadOn() {
        clock.set(Instant.parse("2026-11-22T10:00:00Z"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        TokenExpiry expiry = new TokenExpiry(today.plusDays(16), clock, warnings::add);
        expiry.warnOnceADay();
        assertThat(warnings).isEmpty();

        clock.advance(Duration.ofDays(2));
        expiry.warnOnceADay();
        expiry.warnOnceADay();
        assertThat(warnings).singleElement().asString().contains("in 14 days");

        clock.advance(Duration.ofDays(15));
        expiry.warnOnceADay();
        assertThat(warnings).hasSize(2).last().asString().contains("expired on");
    }
}
