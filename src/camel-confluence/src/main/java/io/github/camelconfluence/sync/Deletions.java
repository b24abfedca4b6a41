package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns absence into a deletion only when a read by id confirms it: Confluence's lists and searches can miss what exists,
 * and a lost permission looks like a deleted page.
 */
final class Deletions {

    private final Sync sync;

    Deletions(Sync sync) {
        this.sync = sync;
    }

    /** What may have to go, and why we think so. */
    record Candidate(Delivered has, Suspicion suspicion) {

        static Candidate unlisted(Delivered has) {
            return new Candidate(has, Suspicion.UNLISTED);
        }
    }

    enum Suspicion {
        UNLISTED,
        /** By the search index alone, but twice running. */
        LEFT_THE_QUERY,
        ITS_SPACE_VANISHED
    }

    /** The deletions among the candidates, each confirmed by id; what exists after all is noted as listed. */
    List<Change> confirmed(List<Candidate> candidates, Round round) {
        List<Change> gone = new ArrayList<>();
        Map<ContentType, List<Candidate>> byType = candidates.stream()
                .collect(Collectors.groupingBy(candidate -> candidate.has().type(), TreeMap::new, Collectors.toList()));
        byType.forEach((type, ofType) -> {
            int bulk = sync.client().bulkSize();
            for (int from = 0; from < ofType.size(); from += bulk) {
                gone.addAll(confirmedSlice(type, ofType.subList(from, Math.min(from + bulk, ofType.size())), round));
            }
        });
        gone.sort(Comparator.comparing((Change change) -> change.path()).reversed());
        return gone;
    }

    private List<Change> confirmedSlice(ContentType type, List<Candidate> slice, Round round) {
        Map<ContentId, Content> found = new HashMap<>();
        List<ContentId> ids =
                slice.stream().map(candidate -> candidate.has().id()).toList();
        Reading reading = sync.client().read(type, ids, BodyRepresentation.NONE);
        reading.contents().forEach(content -> found.put(content.id(), content));
        List<Change> gone = new ArrayList<>();
        for (Candidate candidate : slice) {
            Delivered has = candidate.has();
            Content content = found.get(has.id());
            if (reading.failures().containsKey(has.id())) {
                continue;
            }
            Optional<Content> present = content == null ? sync.client().find(type, has.id()) : Optional.of(content);
            Reason reason = present.isEmpty() ? absence(candidate) : reason(present.get(), candidate, round);
            if (reason == null) {
                sync.ledger().note(List.of(Known.of(present.get())), round.pass());
            } else {
                gone.add(new Change.Gone(
                        has.id(), has.type(), spaceOf(has, round), has.title(), has.version(), has.path(), reason));
            }
        }
        return gone;
    }

    private static Reason absence(Candidate candidate) {
        return candidate.suspicion() == Suspicion.ITS_SPACE_VANISHED ? Reason.SPACE_GONE : Reason.PURGED_OR_HIDDEN;
    }

    /** Null when it is still there and wanted, or when that cannot be told. */
    private @Nullable Reason reason(Content content, Candidate candidate, Round round) {
        if (content.status() == ContentStatus.ARCHIVED && !sync.scope().archived()) {
            return Reason.ARCHIVED;
        }
        if (content.status() == ContentStatus.TRASHED) {
            return candidate.suspicion() == Suspicion.ITS_SPACE_VANISHED ? Reason.SPACE_GONE : Reason.TRASHED;
        }
        if (!sync.scope().statuses().contains(content.status())) {
            return absence(candidate);
        }
        if (candidate.suspicion() == Suspicion.LEFT_THE_QUERY
                || round.space(content.space()).isEmpty()
                || !sync.scope().types().contains(content.type())) {
            return Reason.MOVED_OUT_OF_SCOPE;
        }
        Known known = Known.of(content);
        if (sync.scope().narrowsByLabel()) {
            known = round.annotated(known);
        }
        List<String> labels = known.labels() == null ? List.of() : known.labels();
        Place place = round.placeOf(known);
        return round.scoping().admits(known, place, labels, true) ? null : Reason.MOVED_OUT_OF_SCOPE;
    }

    private Space spaceOf(Delivered has, Round round) {
        return round.space(has.space())
                .or(() -> sync.ledger().spaces().stream()
                        .filter(space -> space.id().equals(has.space()))
                        .findFirst())
                .orElseGet(() -> new Space(has.space(), has.path().split("/")[0], "", null));
    }
}
