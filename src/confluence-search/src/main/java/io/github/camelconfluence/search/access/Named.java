package io.github.camelconfluence.search.access;

import io.github.camelconfluence.search.store.ChunkStore;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The users and groups that the readers of anything in the store name. */
record Named(Set<String> users, Set<String> groups) {

    static Named by(ChunkStore store) {
        Set<String> users = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        for (Access access : AccessNotes.read(store, Map.of()).values()) {
            for (Condition condition : access.allOf()) {
                users.addAll(condition.users());
                groups.addAll(condition.groups());
            }
        }
        return new Named(users, groups);
    }

    Named and(Set<String> otherGroups) {
        Set<String> all = new TreeSet<>(groups);
        all.addAll(otherGroups);
        return new Named(users, all);
    }
}
