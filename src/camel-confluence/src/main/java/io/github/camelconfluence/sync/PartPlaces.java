package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Ancestor;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Space;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where comments and attachments are: on a page or blog post, whose place, labels and restriction are theirs. What the last
 * pass did not list of these is read in bulk, once a poll. Bounded memory; not thread-safe.
 */
final class PartPlaces {

    private static final int CACHED = 20_000;

    private final Sync sync;
    private final Tree tree;
    private final long pass;
    private final boolean withLabels;
    private final Set<ContentId> unclear = new HashSet<>();
    private final Map<ContentId, Optional<Known>> containers = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentId, Optional<Known>> eldest) {
            return size() > CACHED;
        }
    };

    PartPlaces(Sync sync, Tree tree, long pass) {
        this.sync = sync;
        this.tree = tree;
        this.pass = pass;
        this.withLabels = sync.options().withLabels() || sync.scope().narrowsByLabel();
    }

    /** Finds out at once what the parts of a slice hang on. */
    void see(Collection<Known> contents) {
        Map<ContentId, Content.Parent> unseen = new HashMap<>();
        for (Known content : contents) {
            Content.Parent container = content.parent();
            if (content.type().hangsOnContent() && container != null && !containers.containsKey(container.id())) {
                unseen.put(container.id(), container);
            }
        }
        if (unseen.isEmpty()) {
            return;
        }
        sync.ledger().known(unseen.keySet(), pass).forEach((id, listed) -> {
            containers.put(id, Optional.of(listed));
            unseen.remove(id);
        });
        Containers read = Containers.read(sync.client(), unseen.values());
        unclear.addAll(read.unclear());
        unseen.keySet()
                .forEach(id -> containers.put(
                        id, Optional.ofNullable(read.found().get(id)).map(Known::of)));
    }

    /**
     * Asks what these parts hang on for its labels and restriction, once each: what the last listing told of them may be older
     * than the parts, and a comment on a page that was restricted meanwhile must not go to those who could read it before.
     */
    void readContainersOf(Collection<Known> parts) {
        if (!withLabels && !sync.options().withReaders()) {
            return;
        }
        see(parts);
        Set<ContentId> ids = new LinkedHashSet<>();
        for (Known part : parts) {
            if (part.parent() != null) {
                ids.add(part.parent().id());
            }
        }
        for (ContentId id : ids) {
            containers
                    .getOrDefault(id, Optional.empty())
                    .filter(container -> !container.isUnread())
                    .ifPresent(this::read);
        }
    }

    Place placeOf(Known part, Space space) {
        see(List.of(part));
        Content.Parent parent = part.parent();
        Known container = parent == null
                ? null
                : containers.getOrDefault(parent.id(), Optional.empty()).orElse(null);
        if (container == null || container.isUnread()) {
            boolean orphaned = container == null && (parent == null || !unclear.contains(parent.id()));
            return new Place(space, List.of(), false, null, orphaned);
        }
        if (!sync.scope().statuses().contains(container.status())) {
            return new Place(space, List.of(), false, null, true);
        }
        return below(told(container), space);
    }

    private Place below(Known container, Space space) {
        Place itsPlace = tree.placeOf(container, space);
        List<Place.Step> above = new ArrayList<>(itsPlace.above());
        above.add(new Place.Step(
                new Ancestor(container.id(), container.type(), container.title()), tree.restrictionOf(container)));
        return new Place(space, above, itsPlace.complete(), container, false);
    }

    /** Labels and restriction are read from the container itself where its listing did not tell them. */
    private Known told(Known container) {
        boolean complete = (!withLabels || container.labels() != null)
                && (!sync.options().withReaders() || container.restriction() != null);
        return complete || unclear.contains(container.id()) ? container : read(container);
    }

    private Known read(Known container) {
        Known known = container.unannotated();
        try {
            var annotations = sync.client()
                    .annotations(
                            container.type(), container.id(), sync.options().withReaders());
            sync.ledger().annotateRead(annotations, pass, sync.clock().instant());
            known = container.with(annotations);
        } catch (ConfluenceException e) {
            if (!Containment.isOfOneThing(e)) {
                throw e;
            }
            unclear.add(container.id());
        }
        containers.put(container.id(), Optional.of(known));
        return known;
    }
}
