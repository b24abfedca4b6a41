package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The truth path: lists everything in scope, compares it with what the sink has, delivers what differs and deletes what is
 * gone. Runs over as many polls as the sink needs; what was listed is kept in the ledger, not in memory.
 */
final class Reconciliation {

    private final Sync sync;
    private final Round round;
    private final SpacesInScope spaces;
    private final Instant start;
    private final List<Space> unreadable = new ArrayList<>();
    private final Map<Space, SpaceComparison> comparisons = new HashMap<>();
    private Duration listingTook = Duration.ZERO;
    private final Set<Space> judged = new HashSet<>();
    private int comparing;
    private Instant editsSeenUntil;

    Reconciliation(Sync sync, Round round, SpacesInScope spaces, Instant serverStart) {
        this.sync = sync;
        this.round = round;
        this.spaces = spaces;
        this.start = sync.clock().instant();
        this.editsSeenUntil = serverStart;
    }

    /** Server time: what was edited later is still to be looked for. At first the time at which the listing began. */
    Instant editsSeenUntil() {
        return editsSeenUntil;
    }

    void sawEditsUntil(Instant serverTime) {
        editsSeenUntil = serverTime;
    }

    Instant start() {
        return start;
    }

    /** How long Confluence was kept busy with it; what the route took does not count. */
    Duration listingTook() {
        return listingTook;
    }

    /**
     * Whether what it knows of labels and restrictions is older than a reconciliation's news may be. It is begun anew then:
     * what was delivered meanwhile need not be again.
     */
    boolean isOutdated() {
        Duration share = listingTook.multipliedBy(SyncOptions.PASS_SHARE);
        Duration longest = Stream.of(share, sync.options().reconcileInterval(), SpaceComparison.INDEX_LAG)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return sync.clock().instant().isAfter(start.plus(longest));
    }

    Round round() {
        return round;
    }

    /** False for when some space could not be listed, so that nothing is known about what it lost. */
    boolean complete() {
        return unreadable.isEmpty();
    }

    List<Space> unreadable() {
        return unreadable;
    }

    /** False from the second time on: what may have to go of a space is found out once. */
    boolean isFirstLookAt(Space space) {
        return judged.add(space);
    }

    List<Space> vanished() {
        return spaces.vanished();
    }

    List<SpaceComparison> comparisons() {
        return spaces.present().stream()
                .filter(comparisons::containsKey)
                .map(comparisons::get)
                .toList();
    }

    /** What stands above contents and could not be seen. */
    List<String> hiddenContainers() {
        return round.hiddenContainers();
    }

    /** Lists everything, with labels and restrictions where needed. A listing that fails ends the reconciliation. */
    void list() {
        List<Space> all = spaces.present();
        Set<ContentType> types = EnumSet.copyOf(sync.scope().listed());
        types.addAll(sync.options().parts());
        for (ContentType type : types) {
            for (List<Space> some : FastPath.askedTogether(sync.client(), type, all)) {
                list(type, some);
            }
        }
        for (List<Space> some : FastPath.askedTogether(sync.client(), ContentType.PAGE, all)) {
            annotateEach(some);
        }
        listingTook = Duration.between(start, sync.clock().instant());
    }

    private void list(ContentType type, List<Space> some) {
        List<Space> readable =
                some.stream().filter(space -> !unreadable.contains(space)).toList();
        if (sync.client().listsWholeSite(type)) {
            read(type, readable);
            return;
        }
        contained(readable, () -> read(type, readable));
        if (unreadable.containsAll(readable) && readable.size() > 1) {
            unreadable.removeAll(readable);
            readable.forEach(space -> list(type, List.of(space)));
        }
    }

    private void read(ContentType type, List<Space> some) {
        Slices<Content> slices = sync.client().list(some, type, sync.scope().statuses());
        if (sync.options().parts().contains(type)) {
            sync.ledger().clearParts(some.stream().map(Space::id).toList(), type);
        }
        slices.forEachRemaining(slice -> note(type, slice));
    }

    private void note(ContentType type, List<Content> slice) {
        if (sync.scope().listed().contains(type)) {
            sync.ledger().note(slice.stream().map(Known::of).toList(), round.pass());
        }
        if (sync.options().parts().contains(type)) {
            sync.ledger().addParts(PartsSum.byContainer(type, slice));
        }
    }

    /** One space that cannot be read must not stop the others; when none can be, it is not the spaces' fault. */
    private void contained(List<Space> some, Runnable reading) {
        if (some.isEmpty() || unreadable.containsAll(some)) {
            return;
        }
        try {
            reading.run();
        } catch (ConfluenceException e) {
            if (!Containment.isOfOneSpace(e)
                    || some.size() == 1
                            && unreadable.size() + 1 == spaces.present().size()) {
                throw e;
            }
            unreadable.addAll(some);
        }
    }

    private void annotateEach(List<Space> some) {
        List<Space> readable =
                some.stream().filter(space -> !unreadable.contains(space)).toList();
        contained(readable, () -> annotate(readable));
        if (unreadable.containsAll(readable) && readable.size() > 1) {
            unreadable.removeAll(readable);
            readable.forEach(space -> contained(List.of(space), () -> annotate(List.of(space))));
        }
    }

    private void annotate(List<Space> some) {
        Instant trusted = start.minus(SpaceComparison.INDEX_LAG);
        for (ContentType type : List.of(ContentType.PAGE, ContentType.BLOGPOST)) {
            if (sync.scope().listed().contains(type) && round.needsAnnotations(type)) {
                Slices<Annotations> slices =
                        sync.client().annotations(some, type, sync.options().withReaders());
                slices.forEachRemaining(slice -> sync.ledger().annotate(slice, round.pass(), trusted));
            }
        }
        some.forEach(space -> round.scoping().noteMatches(space, sync.ledger(), round.pass()));
    }

    /** Compares and delivers until done, or until this poll's room or the time is used up; true when every space is through. */
    boolean compare(Dispatcher dispatcher, Instant until) {
        while (comparing < spaces.present().size() && dispatcher.open()) {
            Space space = spaces.present().get(comparing);
            if (!unreadable.contains(space)
                    && !comparisons
                            .computeIfAbsent(space, s -> new SpaceComparison(sync, round, s))
                            .advance(dispatcher, until)) {
                return false;
            }
            comparing++;
        }
        return comparing == spaces.present().size();
    }
}
