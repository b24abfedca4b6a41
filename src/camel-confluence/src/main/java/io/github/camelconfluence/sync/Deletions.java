package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
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

    /** What may have to go: {@code bySearch} when only the search index says that it left the scope, twice running. */
    record Candidate(Delivered has, boolean bySearch) {}

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
        sync.client()
                .read(type, ids, io.github.camelconfluence.client.BodyRepresentation.NONE)
                .contents()
                .forEach(content -> found.put(content.id(), content));
        List<Change> gone = new ArrayList<>();
        for (Candidate candidate : slice) {
            Delivered has = candidate.has();
            Content content = found.get(has.id());
            Optional<Content> present = content == null ? sync.client().find(type, has.id()) : Optional.of(content);
            Reason reason = present.isEmpty() ? Reason.PURGED_OR_HIDDEN : reason(present.get(), candidate, round);
            if (reason == null) {
                sync.ledger().note(List.of(Known.of(present.get())), round.pass());
            } else {
                gone.add(new Change.Gone(
                        has.id(), has.type(), spaceOf(has, round), has.title(), has.version(), has.path(), reason));
            }
        }
        return gone;
    }

    /** Null when it is still there and wanted. */
    private @Nullable Reason reason(Content content, Candidate candidate, Round round) {
        if (content.status() == ContentStatus.ARCHIVED && !sync.scope().archived()) {
            return Reason.ARCHIVED;
        }
        if (content.status() == ContentStatus.TRASHED) {
            return Reason.TRASHED;
        }
        if (!sync.scope().statuses().contains(content.status())) {
            return Reason.PURGED_OR_HIDDEN;
        }
        if (candidate.bySearch()
                || round.space(content.space()).isEmpty()
                || !sync.scope().types().contains(content.type())) {
            return Reason.MOVED_OUT_OF_SCOPE;
        }
        Known known = Known.of(content);
        if (sync.scope().narrowsByLabel()) {
            known = round.annotated(known);
        }
        List<String> labels = known.labels() == null ? List.of() : known.labels();
        return round.scoping().admits(known, round.placeOf(known), labels) ? null : Reason.MOVED_OUT_OF_SCOPE;
    }

    private Space spaceOf(Delivered has, Round round) {
        return round.space(has.space())
                .or(() -> sync.ledger().spaces().stream()
                        .filter(space -> space.id().equals(has.space()))
                        .findFirst())
                .orElseGet(() -> new Space(has.space(), has.path().split("/")[0], "", null));
    }
}
