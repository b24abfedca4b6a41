package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a listing told of contents only just, so that it need not be asked for again.
 *
 * @param annotated whose labels and restriction are up to date
 * @param parts what comments and attachments add up to
 */
record Told(Set<ContentId> annotated, Map<ContentId, PartsSum> parts) {

    static final Told NOTHING = new Told(Set.of(), Map.of());

    static Told empty() {
        return new Told(new HashSet<>(), new HashMap<>());
    }

    void forget(Collection<ContentId> ids) {
        ids.forEach(annotated::remove);
        ids.forEach(parts::remove);
    }
}
