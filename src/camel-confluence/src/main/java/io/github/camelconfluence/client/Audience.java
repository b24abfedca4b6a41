package io.github.camelconfluence.client;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who may view something.
 *
 * @param everyone anonymous visitors too
 * @param restricted false when nothing is restricted; then users and groups are empty and mean all
 * @param users account ids (Cloud) or user keys (Data Center), sorted
 * @param groups group ids (Cloud) or names (Data Center), sorted
 */
public record Audience(boolean everyone, boolean restricted, Set<String> users, Set<String> groups) {

    public static final Audience UNRESTRICTED = new Audience(false, false, Set.of(), Set.of());

    /** What cannot be read is readable by nobody. */
    public static final Audience NOBODY = new Audience(false, true, Set.of(), Set.of());

    public Audience {
        users = java.util.Collections.unmodifiableSet(new TreeSet<>(users));
        groups = java.util.Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    public static Audience only(Set<String> users, Set<String> groups) {
        return new Audience(false, true, users, groups);
    }
}
