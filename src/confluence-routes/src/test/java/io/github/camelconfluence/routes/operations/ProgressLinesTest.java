package io.github.camelconfluence.routes.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.sync.SyncProgress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private final SettableClock clock = new SettableClock();
    private final ProgressLines lines = new ProgressLines(clock);

    @Test
    void longWorkIsReportedEveryFewSecondsWithItsSpeed() {
        assertThat(after(0, "RP", 250)).isEmpty();
        assertThat(after(4, "RP", 600)).isEmpty();
        assertThat(after(2, "RP", 850)).contains("RP 850 of 5,012 pages, 100/s, 0 failed");
        assertThat(after(1, "RP", 1000)).isEmpty();
        assertThat(after(4, "RP", 1250)).contains("RP 1,250 of 5,012 pages, 80/s, 0 failed");
    }

    @Test
    void shortWorkIsNotWorthALine() {
        assertThat(after(0, "RP", 1)).isEmpty();
        assertThat(after(1, "RP", 5012)).isEmpty();
    }

    @Test
    void comparingWithoutDeliveringIsNotWorthALine() {
        after(0, "RP", 5012);
        assertThat(after(6, "RP", 5012)).isEmpty();
        assertThat(after(6, "RP", 5012)).isEmpty();
    }

    @Test
    void everySpaceHasItsOwnLine() {
        after(0, "RP", 0);
        after(0, "ENG", 0);

        assertThat(after(5, "RP", 50)).contains("RP 50 of 5,012 pages, 10/s, 0 failed");
        assertThat(after(0, "ENG", 500)).contains("ENG 500 of 5,012 pages, 100/s, 0 failed");
    }

    @Test
    void theTimeBetweenTwoPollsDoesNotCountAsSlowWork() {
        after(0, "RP", 0);
        assertThat(after(3600, "RP", 100)).isEmpty();
        assertThat(after(5, "RP", 200)).contains("RP 200 of 5,012 pages, 20/s, 0 failed");
    }

    @Test
    void aPassThatBeginsAnewIsMeasuredFromItsBeginning() {
        after(0, "RP", 5000);
        assertThat(after(10, "RP", 100)).isEmpty();
        assertThat(after(5, "RP", 200)).contains("RP 200 of 5,012 pages, 20/s, 0 failed");
    }

    private Optional<String> after(int seconds, String space, long delivered) {
        clock.advance(Duration.ofSeconds(seconds));
        return lines.lineFor(new SyncProgress("confluence-to-files", space, delivered, 5012, 0));
    }
}
