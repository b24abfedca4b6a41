package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which spaces pages and blog posts were minutes ago, as their lists told: whoever lists what hangs on them next need not
 * ask again. Bounded memory, thread-safe.
 */
final class LatelyListed {

    private static final int REMEMBERED = 20_000;
    private static final Duration AGE = Duration.ofMinutes(10);

    private record Told(SpaceId space, ContentStatus status, Instant at) {}

    private final Map<Content.Parent, Told> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Content.Parent, Told> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void note(Collection<Content> rows, Instant at) {
        for (Content row : rows) {
            Content.Parent key = new Content.Parent(row.id(), row.type());
            told.remove(key);
            told.put(key, new Told(row.space(), row.status(), at));
        }
    }

    /** Empty where it is to be asked for. */
    synchronized Optional<SpaceId> spaceOf(Content.Parent container, Set<ContentStatus> statuses, Instant now) {
        return Optional.ofNullable(told.get(container))
                .filter(known -> statuses.contains(known.status())
                        && now.isBefore(known.at().plus(AGE)))
                .map(Told::space);
    }
}
