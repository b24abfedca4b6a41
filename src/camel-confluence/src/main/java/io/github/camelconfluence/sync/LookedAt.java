package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the fast path found in an earlier poll and need not look at again, though it reaches back over it. Forgotten at a
 * restart, at the cost of some requests. Bounded memory.
 */
final class LookedAt {

    private static final int REMEMBERED = 10_000;

    private final Map<ContentId, Integer> rejected = new Remembered<>();
    private final Map<ContentId, PartsSum> parts = new Remembered<>();

    /** Whether this version was found to be out of scope. */
    boolean isRejected(Content content) {
        return Integer.valueOf(content.version().number()).equals(rejected.get(content.id()));
    }

    void reject(Content content) {
        rejected.put(content.id(), content.version().number());
    }

    /** A reconciliation decided anew what is in scope. */
    void forgetRejected() {
        rejected.clear();
    }

    /** Whether what it hangs on was read since it looks like this. */
    boolean isCarried(Content part) {
        return sum(part).equals(parts.get(part.id()));
    }

    void carried(Collection<Content> some) {
        some.forEach(part -> parts.put(part.id(), sum(part)));
    }

    private static PartsSum sum(Content part) {
        return PartsSum.of(part.type(), List.of(part));
    }

    private static final class Remembered<V> extends LinkedHashMap<ContentId, V> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentId, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
