package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.sync.SyncLedger.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a pass listed in one space with what the sink has, in order of id. */
final class SpaceComparison {

    private static final int IDS_A_QUERY = 100;
    private static final Duration ARCHIVED_READ = Duration.ofDays(1);

    /** So many reconciliations running must the search index say that a content left the scope. */
    private static final int MISSES_BELIEVED = 2;

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

    /** An index is minutes behind at most: what it says of contents settled longer ago than this is newer than the sink's. */
    static final Duration INDEX_LAG = Duration.ofMinutes(15);

    private final Sync sync;
    private final Round round;
    private final Space space;
    private final boolean firstAndSkipped;
    private Instant toldAt = Instant.EPOCH;

    SpaceComparison(Sync sync, Round round, Space space) {
        this.sync = sync;
        this.round = round;
        this.space = space;
        this.firstAndSkipped = sync.options().skipInitial()
                && sync.ledger().progress().reconciledAt() == null
                && sync.ledger().progress().watermark() == null;
    }

    Space space() {
        return space;
    }

    /** What follows a content, or what comes first. */
    List<Listed> listed(@Nullable ContentId after, int limit) {
        return sync.ledger().listed(space.id(), round.pass(), after, limit);
    }

    /** Returns what is to be written down once everything that differs among the rows has been handed out. */
    Runnable compare(List<Listed> rows, Dispatcher dispatcher) {
        Findings findings = new Findings();
        round.see(rows.stream().map(Listed::known).toList());
        Set<ContentId> pending = sync.ledger()
                .pending(rows.stream().map(row -> row.known().id()).toList())
                .keySet();
        rows.forEach(row -> compare(row, pending.contains(row.known().id()), dispatcher, findings));
        return () -> {
            findings.keep();
            tellProgress();
        };
    }

    /** What some rows showed. */
    private final class Findings {
        private final List<ContentId> outside = new ArrayList<>();
        private final List<ContentId> leaving = new ArrayList<>();
        private final List<Listed> missedBySearch = new ArrayList<>();
        private final List<ContentId> foundAgain = new ArrayList<>();
        private final List<SyncLedger.Settlement> skipped = new ArrayList<>();

        /** Whatever has to be asked for is, before anything is written down: what fails is found once more. */
        void keep() {
            Map<Integer, List<ContentId>> byMisses = missed();
            List<ContentId> leftTheQuery = byMisses.entrySet().stream()
                    .filter(misses -> misses.getKey() >= MISSES_BELIEVED)
                    .flatMap(misses -> misses.getValue().stream())
                    .toList();
            byMisses.forEach((misses, ids) -> sync.ledger().noteMisses(ids, misses));
            sync.ledger().settle(skipped);
            sync.ledger().noteMisses(foundAgain, 0);
            outside.addAll(leftTheQuery);
            sync.ledger().putOutside(outside, round.pass());
            sync.ledger().suspect(leaving, Suspicion.UNLISTED, round.pass());
            sync.ledger().suspect(leftTheQuery, Suspicion.LEFT_THE_QUERY, round.pass());
        }

        /** The index is asked for each once more, by id, before its silence counts. */
        private Map<Integer, List<ContentId>> missed() {
            Map<Integer, List<ContentId>> byMisses = new HashMap<>();
            for (int from = 0; from < missedBySearch.size(); from += IDS_A_QUERY) {
                List<Listed> some = missedBySearch.subList(from, Math.min(from + IDS_A_QUERY, missedBySearch.size()));
                Set<ContentId> matching = round.scoping()
                        .matching(some.stream().map(Listed::known).toList());
                for (Listed row : some) {
                    Delivered has = Objects.requireNonNull(row.delivered());
                    int misses = matching.contains(has.id()) ? 0 : has.misses() + 1;
                    byMisses.computeIfAbsent(misses, count -> new ArrayList<>()).add(has.id());
                }
            }
            return byMisses;
        }
    }

    /** Now and then only: it counts. */
    private void tellProgress() {
        Instant now = sync.clock().instant();
        if (Duration.between(toldAt, now).compareTo(BETWEEN_REPORTS) >= 0) {
            toldAt = now;
            sync.listener().progressed(progress());
        }
    }

    private SyncProgress progress() {
        SyncLedger.Standing standing =
                sync.ledger().standing(space.id(), round.pass(), sync.scope().types());
        return new SyncProgress(
                sync.options().syncId(), space.key(), standing.delivered(), standing.listed(), standing.failed());
    }

    private void compare(Listed row, boolean pending, Dispatcher dispatcher, Findings findings) {
        Known known = row.known();
        Delivered has = row.delivered();
        if (!sync.scope().types().contains(known.type())) {
            return;
        }
        Place place = round.placeOf(known);
        List<String> labels =
                row.annotated() || known.type() != ContentType.PAGE && known.type() != ContentType.BLOGPOST
                        ? round.labelsOf(known, place)
                        : null;
        boolean wantedByPlaceAndLabels = labels == null
                ? round.scoping().mayBeBelow(known, place, has != null)
                : round.scoping().admits(known, place, labels, has != null);
        boolean missedBySearch = round.scoping().searches() && !row.matched();
        if (!wantedByPlaceAndLabels || missedBySearch && has == null) {
            findings.outside.add(known.id());
            if (has != null) {
                findings.leaving.add(known.id());
            }
            return;
        }
        if (missedBySearch) {
            findings.missedBySearch.add(row);
        } else if (has != null && has.misses() > 0) {
            findings.foundAgain.add(has.id());
        }
        if (!pending) {
            deliver(row, place, dispatcher, findings);
        }
    }

    private void deliver(Listed row, Place place, Dispatcher dispatcher, Findings findings) {
        Known known = row.known();
        Delivered has = row.delivered();
        if (has == null && firstAndSkipped) {
            Known told = row.annotated() || !round.needsAnnotations(known.type()) ? known : round.annotated(known);
            Delivered skipped = asDelivered(round.wanted(told, place, null), row.parts());
            findings.skipped.add(new SyncLedger.Settlement(known.id(), skipped, null));
            return;
        }
        if (has == null
                || isUntold(row, place)
                || sync.options().carriesParts(known.type())
                        && !row.parts().equals(has.parts().listed())
                || !round.wanted(known, place, has)
                        .differences(has, sync.options())
                        .isEmpty()) {
            boolean told = row.annotated() || known.type().hangsOnContent();
            dispatcher.add(row, told && !mayBeStale(has));
        }
    }

    /**
     * Where search has no row, labels and restriction are not known, and the content itself is asked: of archived ones, which
     * no search tells and few people change, once a day.
     */
    private boolean isUntold(Listed row, Place place) {
        if (row.known().type().hangsOnContent()) {
            return round.needsLabels() && round.labelsOf(row.known(), place) == null;
        }
        if (!round.needsAnnotations(row.known().type()) || row.annotated()) {
            return false;
        }
        return row.known().status() != ContentStatus.ARCHIVED
                || row.readAt().isBefore(sync.clock().instant().minus(ARCHIVED_READ));
    }

    /** What the sink has is so recent that the index may not have heard of it yet. */
    private boolean mayBeStale(@Nullable Delivered has) {
        return has != null && has.settledAt().isAfter(sync.clock().instant().minus(INDEX_LAG));
    }

    private Delivered asDelivered(Wanted wanted, PartsSum parts) {
        Known known = wanted.known();
        return new Delivered(
                known.id(),
                known.type(),
                known.space(),
                space.name(),
                known.title(),
                known.status(),
                known.version(),
                known.state(),
                wanted.path(),
                wanted.labels(),
                "",
                Change.placeHash(wanted.place().ancestors()),
                wanted.readersHash(),
                new PartsMark(parts, "", ""),
                false,
                0,
                sync.clock().instant());
    }
}
