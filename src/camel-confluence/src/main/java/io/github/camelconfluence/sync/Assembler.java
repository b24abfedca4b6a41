package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads contents with their bodies, in bulk, and words what is new about them as changes. */
final class Assembler {

    private final Sync sync;

    Assembler(Sync sync) {
        this.sync = sync;
    }

    /**
     * @param changes what the sink does not have yet
     * @param found every id that the server answered, changed or not
     */
    record Assembled(List<Change> changes, Set<ContentId> found) {}

    /**
     * @param ids of one type, at most as many as the client reads at once
     * @param fresh those whose labels and restriction are known to be up to date; the others' are read singly
     */
    Assembled assemble(ContentType type, Collection<ContentId> ids, Set<ContentId> fresh, Round round) {
        if (ids.isEmpty()) {
            return new Assembled(List.of(), Set.of());
        }
        List<Content> contents =
                sync.client().read(type, ids, sync.options().body()).contents();
        Map<ContentId, Known> known = sync.ledger().known(ids);
        Map<ContentId, Delivered> delivered = sync.ledger().delivered(ids);
        sync.ledger().note(contents.stream().map(Known::of).toList(), round.pass());
        List<Change> changes = new ArrayList<>();
        for (Content content : contents) {
            wanted(content, known.get(content.id()), fresh, round)
                    .flatMap(wanted -> change(content, wanted, delivered.get(content.id()), round))
                    .ifPresent(changes::add);
        }
        Set<ContentId> found = new HashSet<>();
        contents.forEach(content -> found.add(content.id()));
        return new Assembled(changes, found);
    }

    /** Empty when the content is outside the scope by now. */
    private Optional<Wanted> wanted(Content content, @Nullable Known before, Set<ContentId> fresh, Round round) {
        if (round.space(content.space()).isEmpty() || !sync.scope().statuses().contains(content.status())) {
            return Optional.empty();
        }
        Known known = Known.of(content);
        if (round.needsAnnotations()) {
            known = before != null && before.labels() != null && fresh.contains(content.id())
                    ? known.annotatedLike(before)
                    : round.annotated(known);
        }
        Place place = round.placeOf(known);
        List<String> labels = known.labels() == null ? List.of() : known.labels();
        return round.scoping().admits(known, place, labels)
                ? Optional.of(round.wanted(known, place))
                : Optional.empty();
    }

    private Optional<Change> change(Content content, Wanted wanted, @Nullable Delivered has, Round round) {
        Set<String> changes = has == null ? createdWith(wanted) : differences(content, wanted, has);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Space space = round.space(content.space()).orElseThrow();
        return Optional.of(new Change.Present(
                has == null ? ChangeEvent.CREATED : Wanted.eventOf(changes),
                changes,
                content,
                space,
                wanted.place().ancestors(),
                wanted.labels(),
                wanted.readers(),
                wanted.path(),
                has == null || has.path().equals(wanted.path()) ? null : has.path()));
    }

    private Set<String> createdWith(Wanted wanted) {
        Set<String> changes = new LinkedHashSet<>(List.of("body", "title"));
        if (!wanted.labels().isEmpty()) {
            changes.add("labels");
        }
        if (wanted.readers() != null) {
            changes.add("readers");
        }
        if (wanted.known().status() != ContentStatus.CURRENT) {
            changes.add("status");
        }
        return changes;
    }

    /** A new version whose body says the same is a change of the version only. */
    private Set<String> differences(Content content, Wanted wanted, Delivered has) {
        Set<String> differences = new LinkedHashSet<>();
        if (!Change.bodyHash(content).equals(has.bodyHash())) {
            differences.add("body");
        }
        differences.addAll(wanted.differences(has, sync.options()));
        if (differences.contains("body")) {
            differences.remove("version");
        }
        return differences;
    }
}
