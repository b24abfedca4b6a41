package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
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
import java.util.function.Function;
import java.util.stream.Collectors;

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
        List<ContentId> ids = slice.stream().map(suspect -> suspect.has().id()).toList();
        Reading reading = sync.client().read(type, ids, BodyRepresentation.NONE);
        Map<ContentId, Content> found =
                reading.contents().stream().collect(Collectors.toMap(Content::id, Function.identity(), (a, b) -> a));
        Verdicts verdicts = new Verdicts(sync, round);
        if (type.hangsOnContent()) {
            verdicts.readContainers(ids, found.values());
        }
        List<Change> gone = new ArrayList<>();
        for (Suspect suspect : slice) {
            Delivered has = suspect.has();
            if (reading.failures().containsKey(has.id()) || verdicts.isUnclear(has.id())) {
                continue;
            }
            Optional<Content> present = Optional.ofNullable(found.get(has.id()))
                    .or(() -> sync.client().find(type, has.id()));
            Reason reason = verdicts.reason(suspect, present);
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
