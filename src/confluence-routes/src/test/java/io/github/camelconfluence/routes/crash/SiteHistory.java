package io.github.camelconfluence.routes.crash;

import io.github.camelconfluence.simulator.model.Content;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From when to when each content could be seen. Not before the edit began it was gone, surely there once it had ended. */
public final class SiteHistory {

    /** A time in which a content was there without interruption; still so while it has no end. */
    private record Presence(Instant from, Instant to) {}

    private final Wiki wiki;
    private final Clock clock;
    private final Map<String, List<Presence>> presences = new HashMap<>();

    public SiteHistory(Wiki wiki, Clock clock) {
        this.wiki = wiki;
        this.clock = clock;
        during(() -> {});
    }

    synchronized void during(Runnable edit) {
        Instant before = clock.instant();
        edit.run();
        Instant after = clock.instant();
        Set<String> visible =
                wiki.visible().stream().map(Content::id).map(Object::toString).collect(Collectors.toSet());
        presences.forEach((id, known) -> {
            Presence last = known.get(known.size() - 1);
            if (last.to().equals(Instant.MAX) && !visible.contains(id)) {
                known.set(known.size() - 1, new Presence(last.from(), before));
            }
        });
        for (String id : visible) {
            List<Presence> known = presences.computeIfAbsent(id, unknown -> new ArrayList<>());
            if (known.isEmpty() || !known.get(known.size() - 1).to().equals(Instant.MAX)) {
                known.add(new Presence(after, Instant.MAX));
            }
        }
    }

    /** Whether the content was there, in scope and visible, all the time from so long before until that moment. */
    synchronized boolean wasThereThroughout(String id, Duration before, Instant until) {
        Instant from = until.minus(before);
        return presences.getOrDefault(id, List.of()).stream()
                .anyMatch(presence ->
                        presence.from().isBefore(from) && presence.to().isAfter(until));
    }

    synchronized boolean everShowed(String id) {
        return presences.containsKey(id);
    }
}
