package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads and hands out what a first sync has listed already, while the rest is listed: a list goes from page to page, and
 * Confluence and the sink would be idle meanwhile. Only what the sink does not surely have, and what stands below nothing
 * but listed contents. The list never waits for it: whatever is left out, for whatever reason, the comparison finds.
 */
final class HeadStart {

    /** So many slices wait for their turn at most. */
    private static final int WAITING = 40;

    /** So long does it look out for the next slice before it asks whether any thread is at the list. */
    private static final long LOOKOUT_MILLIS = 100;

    /** So often it finds no thread at the list before it takes it that none will come, and leaves the list to this one. */
    private static final int PATIENCE = 50;

    /** So much longer than the list it takes at most, since edits, and what health tells, wait meanwhile. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(1);

    private final Sync sync;
    private final Round round;
    private final Dispatcher dispatcher;
    private final boolean useful;
    private final BlockingQueue<List<Known>> listed = new ArrayBlockingQueue<>(WAITING);

    HeadStart(Sync sync, Round round, Dispatcher dispatcher) {
        this.sync = sync;
        this.round = round;
        this.dispatcher = dispatcher;
        this.useful = isUseful(sync, round);
    }

    /** Labels, restrictions, parts and matches are listed after contents, and nothing goes out without those it needs. */
    private static boolean isUseful(Sync sync, Round round) {
        Progress progress = sync.ledger().progress();
        return progress.reconciledAt() == null
                && !sync.options().skipInitial()
                && !round.needsAnnotations(ContentType.PAGE)
                && sync.options().parts().isEmpty()
                && !round.scoping().searches();
    }

    /** To be told by who lists, once it is written down; from any thread. */
    void offer(List<Known> slice) {
        if (useful) {
            listed.offer(slice);
        }
    }

    /** To be told when one of the lists has ended, which may be the last. */
    void lookUp() {
        offer(List.of());
    }

    /**
     * Goes on as long as the list does, and a little longer. What cannot be read is told when the comparison comes to it.
     *
     * @param done whether the list is at its end
     * @param busy whether any thread is at it
     */
    void run(BooleanSupplier done, BooleanSupplier busy) {
        if (useful) {
            try {
                handOut(done, busy);
            } catch (ConfluenceException e) {
                dispatcher.close();
            }
        }
    }

    private void handOut(BooleanSupplier done, BooleanSupplier busy) {
        Instant end = Instant.MAX;
        int alone = 0;
        while (dispatcher.open() && !Thread.currentThread().isInterrupted()) {
            boolean over = done.getAsBoolean();
            List<Known> slice = next(over ? 0 : LOOKOUT_MILLIS);
            if (slice != null) {
                add(slice);
            } else if (over) {
                dispatcher.flush();
                return;
            } else if (busy.getAsBoolean()) {
                alone = 0;
            } else if (++alone > PATIENCE) {
                break;
            }
            Instant now = sync.clock().instant();
            end = over && end.equals(Instant.MAX) ? now.plus(AFTERWARDS) : end;
            if (now.isAfter(end)) {
                break;
            }
        }
        dispatcher.handOutBegun();
    }

    private @Nullable List<Known> next(long millis) {
        try {
            return listed.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void add(List<Known> slice) {
        round.noteListed(slice);
        List<Known> placed = slice.stream().filter(this::isWanted).toList();
        List<ContentId> ids = placed.stream().map(Known::id).toList();
        Set<ContentId> others = new HashSet<>(sync.ledger().pending(ids).keySet());
        sync.ledger().delivered(ids).values().stream()
                .filter(has -> !has.stale())
                .map(Delivered::id)
                .forEach(others::add);
        placed.stream()
                .filter(known -> !others.contains(known.id()))
                .forEach(known -> dispatcher.add(known.type(), known.id()));
    }

    private boolean isWanted(Known known) {
        return sync.scope().types().contains(known.type())
                && !known.type().hangsOnContent()
                && !known.isUnread()
                && round.space(known.space()).isPresent()
                && round.isListedToTheTop(known)
                && round.admits(known, round.placeOf(known), false);
    }
}
