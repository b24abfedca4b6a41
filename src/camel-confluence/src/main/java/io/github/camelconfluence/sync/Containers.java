package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pages and blog posts on which something hangs, as they are now, read in bulk.
 *
 * @param found current and archived ones
 * @param unclear those of which nothing can be said; what is in neither is gone, hidden or in the trash
 */
record Containers(Map<ContentId, Content> found, Set<ContentId> unclear) {

    static Containers read(ConfluenceClient client, Collection<Content.Parent> wanted) {
        Containers containers = new Containers(new HashMap<>(), new HashSet<>());
        for (ContentType type : List.of(ContentType.PAGE, ContentType.BLOGPOST)) {
            List<ContentId> ids = new ArrayList<>(wanted.stream()
                    .filter(container -> container.type() == type)
                    .map(Content.Parent::id)
                    .distinct()
                    .toList());
            for (int from = 0; from < ids.size(); from += client.bulkSize()) {
                List<ContentId> some = ids.subList(from, Math.min(ids.size(), from + client.bulkSize()));
                containers.add(client.read(type, some, BodyRepresentation.NONE));
            }
        }
        return containers;
    }

    private void add(Reading reading) {
        reading.contents().forEach(content -> found.put(content.id(), content));
        unclear.addAll(reading.failures().keySet());
    }
}
