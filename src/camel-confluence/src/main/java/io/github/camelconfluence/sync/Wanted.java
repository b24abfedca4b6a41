package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the sink should have of a content.
 *
 * @param readers null when the route does not carry them
 */
record Wanted(
        Known known,
        Place place,
        String path,
        List<String> labels,
        @Nullable Readers readers) {

    private static final Set<String> UPDATES =
            Set.of("version", "body", "title", "status", "resolution", "comments", "attachments", "resync");

    ContentId id() {
        return known.id();
    }

    String readersHash() {
        return readers == null ? "" : readers.hash();
    }

    /** In what it differs from what the sink has, the body's text left aside; empty when the sink is up to date. */
    Set<String> differences(Delivered has, SyncOptions options) {
        Set<String> differences = new LinkedHashSet<>();
        note(differences, "version", known.version() != has.version());
        note(differences, "title", !known.title().equals(has.title()));
        note(differences, "path", !path.equals(has.path()));
        note(differences, "ancestors", isElsewhere(has));
        note(
                differences,
                "space",
                !known.space().equals(has.space()) || !place.space().name().equals(has.spaceName()));
        note(differences, "status", known.status() != has.status());
        note(differences, "resolution", !known.state().equals(has.state()));
        note(differences, "labels", options.withLabels() && !labels.equals(has.labels()));
        note(differences, "readers", options.withReaders() && !readersHash().equals(has.readersHash()));
        note(differences, "resync", has.stale());
        return differences;
    }

    /** Two parents of different titles may give one and the same path. */
    private boolean isElsewhere(Delivered has) {
        return place.complete()
                && !has.placeHash().isEmpty()
                && !has.placeHash().equals(Change.placeHash(place.ancestors()));
    }

    private static void note(Set<String> differences, String name, boolean differs) {
        if (differs) {
            differences.add(name);
        }
    }

    /** The strongest of what the differences mean; an archived page that stays in scope is an update of its status. */
    static ChangeEvent eventOf(Set<String> differences) {
        if (differences.contains("readers")) {
            return ChangeEvent.RESTRICTED;
        }
        if (differences.stream().anyMatch(Set.of("path", "ancestors", "space")::contains)) {
            return ChangeEvent.MOVED;
        }
        if (differences.stream().anyMatch(UPDATES::contains)) {
            return ChangeEvent.UPDATED;
        }
        return ChangeEvent.RELABELLED;
    }
}
