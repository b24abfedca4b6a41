package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
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
 * @param searched which of these were listed by search, so that what is absent may be there
 */
record Told(Set<ContentId> annotated, Map<ContentId, PartsSum> parts, Set<ContentType> searched) {

    static final Told NOTHING = new Told(Set.of(), Map.of(), Set.of());

    static Told empty(Set<ContentType> searched) {
        return new Told(new HashSet<>(), new HashMap<>(), searched);
    }

    void forget(Collection<ContentId> ids) {
        ids.forEach(annotated::remove);
        ids.forEach(parts::remove);
    }
}
