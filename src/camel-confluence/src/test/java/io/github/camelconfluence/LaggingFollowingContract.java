package io.github.camelconfluence;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Edits are found by a search that hears of them a minute late and reads dates in the zone of our account. */
abstract class LaggingFollowingContract extends FollowingContract {

    private static final Duration LAG = Duration.ofSeconds(60);

    private final ZoneId zone;
    private final Instant begin;

    LaggingFollowingContract(String zone, String begin) {
        this.zone = ZoneId.of(zone);
        this.begin = Instant.parse(begin);
    }

    @BeforeEach
    void setClock() {
        clock.set(begin);
    }

    @Override
    Settings simulator() {
        return ConfluenceSimulator.dataCenter().indexLag(LAG).userTimeZone(zone);
    }

    @Override
    Map<String, Object> connection(ConfluenceSimulator confluence) {
        return Connections.dataCenter(confluence);
    }

    @Override
    void settle() {
        clock.advance(LAG.plusSeconds(1));
    }
}
