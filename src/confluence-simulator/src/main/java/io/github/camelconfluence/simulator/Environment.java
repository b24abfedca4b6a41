package io.github.camelconfluence.simulator;

import io.github.camelconfluence.simulator.model.Site;
import io.github.camelconfluence.simulator.search.ContentSearch;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** What every surface needs to know about the simulator that it is part of. */
public record Environment(Site site, ContentSearch search, Clock clock, Origins origins, Profile profile) {

    /** Where the simulator answers; each without a trailing slash. */
    public record Origins(URI site, URI gateway, URI media, String cloudId) {}

    /** Time zone of the calling users, and how far the search index lags behind. */
    public record Profile(ZoneId userTimeZone, Duration indexLag) {}
}
