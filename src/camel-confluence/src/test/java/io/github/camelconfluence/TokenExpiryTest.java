package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenExpiryTest {

    private final TestClock clock = new TestClock();
    private final List<String> warnings = new ArrayList<>();
    private final TokenExpiry expiry = new TokenExpiry(clock, warnings::add);

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void note(LocalDate date) {
        expiry.noted(Optional.of(date), "at home");
    }

    @Test
    void itIsWarnedOfOnceADayFromFourteenDaysAheadOn() {
        clock.set(Instant.parse("2026-11-22T10:00:00Z"));
        LocalDate end = today().plusDays(16);
        note(end);
        assertThat(warnings).isEmpty();

        clock.advance(Duration.ofDays(2));
        note(end);
        note(end);
        assertThat(warnings).singleElement().asString().contains("in 14 days", "make a new one at home");

        clock.advance(Duration.ofDays(15));
        note(end);
        assertThat(warnings).hasSize(2).last().asString().contains("expired on");
    }

    @Test
    void aTokenThatWasReplacedIsNotWarnedOfAnyMore() {
        clock.set(Instant.parse("2026-11-22T10:00:00Z"));
        note(today().plusDays(3));
        note(today().plusDays(90));
        assertThat(warnings).hasSize(1);
        assertThat(expiry.expires()).hasValue(today().plusDays(90));

        note(today().plusDays(2));
        assertThat(warnings).as("another token, that ends soon").hasSize(2);
    }
}
