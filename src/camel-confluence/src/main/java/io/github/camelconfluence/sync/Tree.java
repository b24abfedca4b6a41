package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Ancestor;
import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks from a content up to the top of its space. What the last pass listed is read from the ledger; the rest (folders and
 * the like, which no list names, archived pages, a page that search has no restriction of) is asked for singly, once a poll.
 * Bounded memory; not thread-safe.
 */
final class Tree {

    private static final int CACHED = 20_000;
    static final int HIDDEN_TOLD = 3;

    private final ConfluenceClient client;
    private final SyncLedger ledger;
    private final boolean withRestrictions;
    private final long pass;
    private final List<String> hidden = new ArrayList<>();
    private final Map<ContentId, Optional<Known>> cache = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentId, Optional<Known>> eldest) {
            return size() > CACHED;
        }
    };

    Tree(ConfluenceClient client, SyncLedger ledger, boolean withRestrictions, long pass) {
        this.client = client;
        this.ledger = ledger;
        this.withRestrictions = withRestrictions;
        this.pass = pass;
    }

    /** Saves looking up what was listed only just. */
    void noteListed(Collection<Known> contents) {
        contents.forEach(known -> cache.put(known.id(), Optional.of(withRestriction(known))));
    }

    /** Whether all that stands above it was listed of late, so that its place is known without asking for anything. */
    boolean isListedToTheTop(Known content) {
        Set<ContentId> seen = new HashSet<>(List.of(content.id()));
        Content.Parent parent = content.parent();
        while (parent != null && seen.add(parent.id())) {
            Known known = cache.getOrDefault(parent.id(), Optional.empty()).orElse(null);
            if (known == null || known.isUnread()) {
                return false;
            }
            parent = known.parent();
        }
        return true;
    }

    Place placeOf(Known content, Space space) {
        Deque<Place.Step> above = new ArrayDeque<>();
        Set<ContentId> seen = new HashSet<>(List.of(content.id()));
        Content.Parent parent = content.parent();
        boolean complete = !content.isUnread();
        while (parent != null && seen.add(parent.id())) {
            Optional<Known> known = lookUp(parent);
            if (known.isEmpty() || known.get().isUnread()) {
                complete = false;
                break;
            }
            Known container = known.get();
            above.addFirst(new Place.Step(
                    new Ancestor(container.id(), container.type(), container.title()), restrictionOf(container)));
            parent = container.parent();
        }
        return Place.inTree(space, new ArrayList<>(above), complete);
    }

    /** What cannot be read restricts to nobody; what is not asked for restricts nobody. */
    Audience restrictionOf(Known container) {
        if (!withRestrictions) {
            return Audience.UNRESTRICTED;
        }
        return container.restriction() == null ? Audience.NOBODY : container.restriction();
    }

    private Optional<Known> lookUp(Content.Parent parent) {
        Optional<Known> cached = cache.get(parent.id());
        if (cached == null) {
            Known listed = listable(parent.type())
                    ? ledger.known(List.of(parent.id()), pass).get(parent.id())
                    : null;
            cached = listed == null ? ask(parent) : Optional.of(withRestriction(listed));
            cache.put(parent.id(), cached);
        }
        return cached;
    }

    private static boolean listable(ContentType type) {
        return type == ContentType.PAGE || type == ContentType.BLOGPOST;
    }

    private Optional<Known> ask(Content.Parent parent) {
        try {
            Optional<Content> found = client.find(parent.type(), parent.id());
            if (found.isEmpty()) {
                return hide(parent, "not there, or hidden");
            }
            Known known = withRestriction(Known.of(found.get()));
            if (!listable(known.type())) {
                ledger.note(List.of(known), pass);
            }
            return Optional.of(known);
        } catch (ConfluenceException e) {
            if (!Containment.isOfOneThing(e)) {
                throw e;
            }
            return hide(parent, e.getMessage());
        }
    }

    private Optional<Known> hide(Content.Parent parent, @Nullable String why) {
        if (hidden.size() < HIDDEN_TOLD) {
            hidden.add(parent.type().wireName() + " " + parent.id() + ": " + why);
        }
        return Optional.empty();
    }

    List<String> hidden() {
        return List.copyOf(hidden);
    }

    private Known withRestriction(Known known) {
        if (!withRestrictions || known.restriction() != null) {
            return known;
        }
        return known.with(new Annotations(
                known.id(),
                known.labels() == null ? List.of() : known.labels(),
                restriction(known.type(), known.id())));
    }

    private @Nullable Audience restriction(ContentType type, ContentId id) {
        try {
            return client.annotations(type, id, true).restriction();
        } catch (ConfluenceException e) {
            if (e.isRetryable() && !Containment.isOfOneThing(e)) {
                throw e;
            }
            return Audience.NOBODY;
        }
    }
}
