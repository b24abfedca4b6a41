package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
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
    private final Map<SpaceId, Space> vanished = new HashMap<>();

    Deletions(Sync sync) {
        this.sync = sync;
    }

    /**
     * The deletions among the suspects, each confirmed by id; what exists after all is acquitted. The credentials are asked
     * for afterwards: had they been lost while we read, nothing would have been found.
     */
    List<Change> confirmed(List<Suspect> suspects, Round round) {
        List<Change> gone = new ArrayList<>();
        Map<ContentType, List<Suspect>> byType = suspects.stream()
                .collect(Collectors.groupingBy(suspect -> suspect.has().type(), TreeMap::new, Collectors.toList()));
        byType.forEach((type, ofType) -> {
            int bulk = sync.client().bulkSize();
            for (int from = 0; from < ofType.size(); from += bulk) {
                gone.addAll(confirmedSlice(type, ofType.subList(from, Math.min(from + bulk, ofType.size())), round));
            }
        });
        if (!gone.isEmpty()) {
            sync.client().caller();
        }
        gone.sort(Comparator.comparing((Change change) -> change.path()).reversed());
        return gone;
    }

    private List<Change> confirmedSlice(ContentType type, List<Suspect> slice, Round round) {
        Map<ContentId, Content> found = new HashMap<>();
        List<ContentId> ids = slice.stream().map(suspect -> suspect.has().id()).toList();
        Reading reading = sync.client().read(type, ids, BodyRepresentation.NONE);
        reading.contents().forEach(content -> found.put(content.id(), content));
        List<Change> gone = new ArrayList<>();
        for (Suspect suspect : slice) {
            Delivered has = suspect.has();
            Content content = found.get(has.id());
            if (reading.failures().containsKey(has.id())) {
                continue;
            }
            Optional<Content> present = content == null ? sync.client().find(type, has.id()) : Optional.of(content);
            Reason reason = present.isEmpty() ? absence(suspect) : reason(present.get(), suspect, round);
            if (reason == null) {
                sync.ledger().note(List.of(Known.of(present.get())), round.pass());
                sync.ledger().acquit(has.id());
            } else {
                gone.add(new Change.Gone(
                        has.id(), has.type(), spaceOf(has, round), has.title(), has.version(), has.path(), reason));
            }
        }
        return gone;
    }

    private static Reason absence(Suspect suspect) {
        return suspect.suspicion() == Suspicion.ITS_SPACE_VANISHED ? Reason.SPACE_GONE : Reason.PURGED_OR_HIDDEN;
    }

    /** Null when it is still there and wanted, or when that cannot be told. */
    private @Nullable Reason reason(Content content, Suspect suspect, Round round) {
        if (content.status() == ContentStatus.ARCHIVED && !sync.scope().archived()) {
            return Reason.ARCHIVED;
        }
        if (content.status() == ContentStatus.TRASHED) {
            return suspect.suspicion() == Suspicion.ITS_SPACE_VANISHED ? Reason.SPACE_GONE : Reason.TRASHED;
        }
        if (!sync.scope().statuses().contains(content.status())) {
            return absence(suspect);
        }
        if (suspect.suspicion() == Suspicion.LEFT_THE_QUERY
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
                .orElseGet(() -> vanished.computeIfAbsent(
                        has.space(),
                        id -> sync.ledger().spaces().stream()
                                .filter(space -> space.id().equals(id))
                                .findFirst()
                                .orElseGet(() -> new Space(id, has.path().split("/")[0], "", null))));
    }
}
