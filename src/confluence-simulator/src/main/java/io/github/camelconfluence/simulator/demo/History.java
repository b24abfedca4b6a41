package io.github.camelconfluence.simulator.demo;

import io.github.camelconfluence.simulator.model.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happened when, played into a site in the order of time. Of two things at one moment the one noted first
 * happens first. Not thread-safe.
 */
final class History {

    private record Event(Instant at, Runnable change) {}

    private final List<Event> events = new ArrayList<>();

    void at(Instant moment, Runnable change) {
        events.add(new Event(moment, change));
    }

    /** Moved back by whole days where the clock says that the last event has not happened yet. */
    void playInto(Site site, Clock present) {
        events.sort(Comparator.comparing(Event::at));
        Duration back = untilPast(present.instant());
        for (Event event : events) {
            site.use(Clock.fixed(event.at().minus(back), present.getZone()));
            event.change().run();
        }
        site.use(present);
    }

    private Duration untilPast(Instant now) {
        Instant last = events.get(events.size() - 1).at();
        return last.isBefore(now)
                ? Duration.ZERO
                : Duration.ofDays(Duration.between(now, last).toDays() + 1);
    }
}
