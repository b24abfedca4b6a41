package io.github.camelconfluence;

import io.github.camelconfluence.simulator.Settings;
import java.time.Duration;
import java.time.ZoneId;

/** Edits are found by a search that hears of them a minute late, for a user whose clock is three quarters off the hour. */
class LaggingDataCenterFollowingTest extends DataCenterFollowingTest {

    private static final Duration LAG = Duration.ofSeconds(60);

    @Override
    Settings simulator() {
        return super.simulator().indexLag(LAG).userTimeZone(ZoneId.of("Asia/Kathmandu"));
    }

    @Override
    void settle() {
        clock.advance(LAG.plusSeconds(1));
    }
}
