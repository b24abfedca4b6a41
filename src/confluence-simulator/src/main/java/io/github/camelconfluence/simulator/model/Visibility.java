package io.github.camelconfluence.simulator.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Who sees what: the space must admit the caller, and so must the content and everything above it.
 * https://support.atlassian.com/confluence-cloud/docs/manage-content-permissions/
 */
final class Visibility {

    private Visibility() {}

    static boolean sees(Store store, Caller caller, Content content) {
        boolean space = store.space(content.spaceId())
                .map(found -> found.audience().admits(caller))
                .orElse(false);
        return space && (!store.hasRestrictions() || unrestricted(store, caller, content));
    }

    static List<Content> ancestors(Store store, Content content) {
        Deque<Content> upwards = new ArrayDeque<>();
        Optional<Content> parent = parent(store, content);
        while (parent.isPresent()) {
            upwards.addFirst(parent.get());
            parent = parent(store, parent.get());
        }
        return new ArrayList<>(upwards);
    }

    private static boolean unrestricted(Store store, Caller caller, Content content) {
        Optional<Content> step = Optional.of(content);
        while (step.isPresent()) {
            if (!step.get().restrictions().admits(caller)) {
                return false;
            }
            step = parent(store, step.get());
        }
        return true;
    }

    private static Optional<Content> parent(Store store, Content content) {
        return Optional.ofNullable(content.parent()).flatMap(store::find);
    }
}
