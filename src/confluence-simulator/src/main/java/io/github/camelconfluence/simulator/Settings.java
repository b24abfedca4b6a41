package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.datacenter.Quirks;
import io.github.camelconfluence.simulator.model.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How a simulator is set up; {@link #start} starts it. Not thread-safe. */
public final class Settings {

    final Deployment deployment;
    Site site = Site.empty();
    int port;

    @Nullable
    Clock clock;

    ZoneId userTimeZone = ZoneId.of("UTC");
    Duration indexLag = Duration.ZERO;
    Duration latency = Duration.ZERO;
    Quirks quirks = Quirks.NONE;

    Settings(Deployment deployment) {
        this.deployment = deployment;
    }

    public Settings site(Site served) {
        site = served;
        return this;
    }

    /** 0, the default, takes a free one. */
    public Settings port(int wanted) {
        port = wanted;
        return this;
    }

    /** Dates writes and answers; the site's own clock is replaced. The system's by default. */
    public Settings clock(Clock told) {
        clock = told;
        return this;
    }

    /** The zone in the calling user's profile, in which CQL reads dates; UTC by default. */
    public Settings userTimeZone(ZoneId zone) {
        userTimeZone = zone;
        return this;
    }

    /** How long a write stays unseen by searches; none by default. */
    public Settings indexLag(Duration lag) {
        indexLag = lag;
        return this;
    }

    /** Added to every answer; none by default. */
    public Settings latency(Duration added) {
        latency = added;
        return this;
    }

    /** Which Data Center is played; without effect on Cloud. */
    public Settings quirks(Quirks played) {
        quirks = played;
        return this;
    }

    public ConfluenceSimulator start() {
        return new ConfluenceSimulator(this);
    }
}
