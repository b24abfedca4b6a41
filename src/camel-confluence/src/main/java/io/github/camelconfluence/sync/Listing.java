package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lists everything in scope, with labels and restrictions where needed: types and spaces side by side, and the next slice of
 * each while this one is written down. A listing that fails ends all.
 */
final class Listing {

    private final Sync sync;
    private final Round round;
    private final List<Space> spaces;
    private final Instant trusted;
    private final HeadStart headStart;
    private volatile Instant endedAt;
    private final Set<Space> unreadable = new LinkedHashSet<>();
    private final Abreast abreast;

    /** @param start from which on, less its lag, the index is not trusted */
    Listing(Sync sync, Round round, List<Space> spaces, Instant start, HeadStart headStart) {
        this.sync = sync;
        this.round = round;
        this.spaces = spaces;
        this.trusted = start.minus(SpaceComparison.INDEX_LAG);
        this.headStart = headStart;
        this.endedAt = start;
        this.abreast = new Abreast(sync.workers(), headStart::lookUp);
    }

    /**
     * Labels, restrictions and matches are written down beside what is listed, so the lists of what has them come first.
     * Restrictions are read last: the less may happen to them before they are told.
     *
     * @return what could not be read
     */
    List<Space> run() {
        Set<ContentType> types = EnumSet.copyOf(sync.scope().listed());
        types.addAll(sync.options().parts());
        types.stream().filter(type -> !type.hangsOnContent()).forEach(this::beginLists);
        abreast.meanwhile(() -> headStart.run(abreast::isDone, abreast::isUnderWay));
        abreast.await();
        types.stream().filter(ContentType::hangsOnContent).forEach(this::beginLists);
        if (sync.options().withReaders()) {
            abreast.await();
        }
        annotated().forEach(type -> together(type).forEach(some -> abreast.begin(() -> annotate(type, some))));
        abreast.await();
        spaces.forEach(space -> abreast.begin(() ->
                contained(List.of(space), () -> round.scoping().noteMatches(space, sync.ledger(), round.pass()))));
        abreast.await();
        return List.copyOf(unreadable);
    }

    /** When Confluence had told the last of it. */
    Instant endedAt() {
        return endedAt;
    }

    private void beginLists(ContentType type) {
        together(type).forEach(some -> abreast.begin(() -> list(type, some)));
    }

    private List<List<Space>> together(ContentType type) {
        return sync.client().askedTogether(type, spaces);
    }

    private void list(ContentType type, List<Space> some) {
        List<Space> readable = readable(some);
        if (sync.client().listsWholeSite(type)) {
            read(type, readable);
        } else if (!contained(readable, () -> read(type, readable))) {
            readable.forEach(space -> list(type, List.of(space)));
        }
    }

    private synchronized List<Space> readable(List<Space> some) {
        return some.stream().filter(space -> !unreadable.contains(space)).toList();
    }

    private void read(ContentType type, List<Space> some) {
        if (!isOnlyCarried(type) || !isSearched(type, some)) {
            note(type, some, sync.client().list(some, type, sync.scope().statuses()));
        }
    }

    /** What is followed for itself exists where a list says so; of what is archived search knows nothing. */
    private boolean isOnlyCarried(ContentType type) {
        return !sync.scope().listed().contains(type)
                && !sync.scope().archived()
                && !sync.scope().isWholeSite();
    }

    private boolean isSearched(ContentType type, List<Space> some) {
        try {
            Optional<Slices<Content>> found = sync.client().searchedInstead(some, type);
            found.ifPresent(slices -> {
                note(type, some, slices);
                round.searched().add(type);
            });
            return found.isPresent();
        } catch (ConfluenceException e) {
            if (!Containment.isOfOneSpace(e)) {
                throw e;
            }
            return false;
        }
    }

    private void note(ContentType type, List<Space> some, Slices<Content> slices) {
        if (sync.options().parts().contains(type)) {
            sync.ledger().clearParts(some.stream().map(Space::id).toList(), type);
        }
        forEachSlice(slices, slice -> note(type, slice));
    }

    /** One at a time writes: in PostgreSQL two that touch the same rows in another order would end each other. */
    private <T> void forEachSlice(Slices<T> listing, Consumer<List<T>> writer) {
        try (SlicesAhead<T> slices = new SlicesAhead<>(sync.workers(), listing)) {
            while (abreast.goesOn() && slices.hasNext()) {
                List<T> slice = slices.next();
                synchronized (this) {
                    writer.accept(slice);
                }
            }
        } finally {
            endedAt = sync.clock().instant();
        }
    }

    private void note(ContentType type, List<Content> slice) {
        if (sync.scope().listed().contains(type)) {
            List<Known> known = slice.stream().map(Known::of).toList();
            sync.ledger().note(known, round.pass());
            headStart.offer(known);
        }
        if (sync.options().parts().contains(type)) {
            sync.ledger().addParts(PartsSum.byContainer(type, slice));
        }
    }

    private List<ContentType> annotated() {
        return Stream.of(ContentType.PAGE, ContentType.BLOGPOST)
                .filter(type -> sync.scope().listed().contains(type) && round.needsAnnotations(type))
                .toList();
    }

    private void annotate(ContentType type, List<Space> some) {
        List<Space> readable = readable(some);
        if (!contained(readable, () -> readAnnotations(type, readable))) {
            readable.forEach(space -> annotate(type, List.of(space)));
        }
    }

    private void readAnnotations(ContentType type, List<Space> some) {
        forEachSlice(
                sync.client().annotations(some, type, sync.options().withReaders()),
                slice -> sync.ledger().annotate(slice, round.pass(), trusted));
    }

    /**
     * One space that cannot be read must not stop the others; when none can be, it is not the spaces' fault.
     *
     * @return false when it fails for several together, which says nothing of each
     */
    private boolean contained(List<Space> some, Runnable reading) {
        if (some.isEmpty() || readable(some).isEmpty()) {
            return true;
        }
        try {
            reading.run();
        } catch (ConfluenceException e) {
            if (!Containment.isOfOneSpace(e)) {
                throw e;
            }
            if (some.size() > 1) {
                return false;
            }
            giveUp(some.get(0), e);
        }
        return true;
    }

    private synchronized void giveUp(Space space, ConfluenceException cause) {
        if (unreadable.add(space) && unreadable.size() == spaces.size()) {
            throw cause;
        }
    }
}
