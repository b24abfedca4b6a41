package io.github.camelconfluence;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which route writes which progress. Two that share it would each take what the other has delivered for delivered to
 * themselves. Thread-safe.
 */
final class RunningSyncs {

    static final RunningSyncs OF_THIS_PROCESS = new RunningSyncs();

    /** @param place a canonical path, or the bean that is the store or leads to it */
    record Key(Object place, URI site, String syncId) {}

    private final Map<Key, String> routes = new ConcurrentHashMap<>();

    private RunningSyncs() {}

    /** @throws IllegalStateException if another route has it */
    void claim(Key key, String route) {
        String holder = routes.putIfAbsent(key, route);
        if (holder != null) {
            throw new IllegalStateException("Routes " + holder + " and " + route + " would keep their progress on "
                    + key.site() + " under the same name '" + key.syncId()
                    + "', and each would miss what the other delivers: give each a syncId of its own");
        }
    }

    void release(Key key) {
        routes.remove(key);
    }
}
