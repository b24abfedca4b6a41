package io.github.camelconfluence.client.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    @Test
    void aClockThatIsSetBackOrAheadIsNotFollowed() {
        Instant start = Instant.parse("2026-11-20T10:15:00Z");
        SettableClock wall = new SettableClock(start);
        AtomicLong nanos = new AtomicLong(-7);
        SteadyClock steady = new SteadyClock(wall, nanos::get);

        wall.advance(Duration.ofHours(-1));
        nanos.addAndGet(1_500_000_000);

        assertThat(steady.instant()).isEqualTo(start.plusMillis(1500));
    }
}
