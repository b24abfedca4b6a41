package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.Unavailable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads contents with their bodies, in bulk, and words what is new about them as changes. */
final class Assembler {

    private static final int GATEWAY_TIMEOUT = 504;
    private static final int SIGNS_OF_AN_OUTAGE = 20;

    /** So much of what comments say is held at once, however many pages a slice has. */
    private static final int COMMENT_CHARACTERS = 4_000_000;

    private final Sync sync;

    Assembler(Sync sync) {
        this.sync = sync;
    }

    /**
     * @param changes what the sink does not have yet
     * @param failures contents that could not be read, each for a reason of its own
     */
    record Assembled(List<Change> changes, List<Unreadable> failures) {}

    /** A content that exists and cannot be read. */
    record Unreadable(ContentId id, ContentType type, SpaceId space, ConfluenceException cause) {}

    /**
     * @param ids of one type, at most as many as the client reads at once
     * @param ahead what {@link #read} came to, which may be a while ago
     * @param told what need not be read singly
     * @param early takes the first changes already where all at once would be too large
     */
    Assembled assemble(
            ContentType type,
            Collection<ContentId> ids,
            Bodies ahead,
            Told told,
            Round round,
            Consumer<List<Change>> early) {
        Gathered gathered = new Gathered(told, round, early);
        Bodies bodies = ahead;
        Collection<ContentId> rest = ids;
        while (!rest.isEmpty()) {
            bodies = bodies.areOld(sync.clock().instant()) ? read(type, rest) : bodies;
            rest = gather(type, rest, bodies, gathered);
        }
        sync.ledger().acceptParts(gathered.unchanged);
        sync.ledger().putOutside(gathered.outside, round.pass());
        sync.ledger().suspect(gathered.leaving, Suspicion.UNLISTED, round.pass());
        return new Assembled(gathered.changes, gathered.failures);
    }

    /** Returns what is left to gather once the bodies have become too old to go with readers of now. */
    private Collection<ContentId> gather(
            ContentType type, Collection<ContentId> ids, Bodies bodies, Gathered gathered) {
        Reading reading = bodies.reading();
        Round round = gathered.round;
        Told told = gathered.told;
        List<Known> read = reading.contents().stream().map(Known::of).toList();
        sync.ledger().note(read, round.pass());
        round.see(read);
        round.readContainersOf(reading.contents().stream()
                .filter(content -> content.type().hangsOnContent() && !isUpToDate(content, told, round))
                .map(Known::of)
                .toList());
        Map<ContentId, Known> known = sync.ledger().known(ids);
        Map<ContentId, Delivered> delivered = sync.ledger().delivered(ids);
        Read beside = new Read(
                new PartsReader(sync, reading.contents(), told, delivered),
                new YoungLabels(sync, young(reading.contents(), told, round)));
        reading.failures().forEach((id, cause) -> {
            Known listed = known.get(id);
            if (listed != null) {
                gathered.failures.add(new Unreadable(id, type, listed.space(), cause));
            }
        });
        boolean lasting = !round.needsAnnotations(type) || !sync.decidesWhoReads();
        Deque<ContentId> rest =
                new ArrayDeque<>(reading.contents().stream().map(Content::id).toList());
        for (Content content : reading.contents()) {
            gathered.add(content, known.get(content.id()), delivered.get(content.id()), beside);
            rest.remove();
            if (!lasting && bodies.areOld(sync.clock().instant())) {
                break;
            }
        }
        return rest;
    }

    /** What goes with the contents of one slice. */
    private record Read(PartsReader parts, YoungLabels labels) {}

    private List<Content> young(Collection<Content> contents, Told told, Round round) {
        return contents.stream()
                .filter(content -> round.needsAnnotations(content.type())
                        && told.annotated().contains(content.id())
                        && !isUpToDate(content, told, round))
                .toList();
    }

    /** What comes of the contents of one slice. */
    private final class Gathered {

        private final Told told;
        private final Round round;
        private final Consumer<List<Change>> early;
        private final List<Change> changes = new ArrayList<>();
        private final List<Unreadable> failures = new ArrayList<>();
        private final List<ContentId> outside = new ArrayList<>();
        private final List<ContentId> leaving = new ArrayList<>();
        private final Map<ContentId, PartsSum> unchanged = new HashMap<>();
        private int characters;

        Gathered(Told told, Round round, Consumer<List<Change>> early) {
            this.told = told;
            this.round = round;
            this.early = early;
        }

        void add(Content content, @Nullable Known before, @Nullable Delivered has, Read beside) {
            if (characters > COMMENT_CHARACTERS) {
                early.accept(List.copyOf(changes));
                changes.clear();
                characters = 0;
            }
            try {
                Optional<Wanted> wanted = wanted(content, before, has, beside.labels());
                if (wanted.isPresent()) {
                    compare(content, wanted.get(), has, beside.parts());
                } else {
                    outside.add(content.id());
                    if (has != null) {
                        leaving.add(content.id());
                    }
                }
            } catch (ConfluenceException e) {
                if (!Containment.isOfOneThing(e)) {
                    throw e;
                }
                failures.add(new Unreadable(content.id(), content.type(), content.space(), e));
            }
        }

        /** Empty when the content is outside the scope by now. */
        private Optional<Wanted> wanted(
                Content content, @Nullable Known before, @Nullable Delivered has, YoungLabels labels) {
            if (round.space(content.space()).isEmpty()
                    || !sync.scope().statuses().contains(content.status())) {
                return Optional.empty();
            }
            Known known = annotated(content, before, labels);
            Place place = round.placeOf(known);
            return round.admits(known, place, has != null)
                    ? Optional.of(round.wanted(known, place, has))
                    : Optional.empty();
        }

        private Known annotated(Content content, @Nullable Known before, YoungLabels labels) {
            Known known = Known.of(content);
            if (!round.needsAnnotations(content.type())) {
                return known;
            }
            return before != null && before.labels() != null && isUpToDate(content, told, round)
                    ? known.annotatedLike(before)
                    : labels.of(content.id()).map(known::with).orElseGet(() -> round.annotated(known));
        }

        private void compare(Content content, Wanted wanted, @Nullable Delivered has, PartsReader reader) {
            PartsSum listed = told.parts().get(content.id());
            Parts parts = reader.read(content);
            Optional<Change> change = change(content, wanted, parts, has, round);
            if (change.isPresent()) {
                changes.add(change.get());
                characters += parts.characters();
            } else if (listed != null
                    && has != null
                    && !listed.equals(has.parts().listed())) {
                unchanged.put(content.id(), listed);
            }
        }
    }

    /** Asks Confluence only, and decides nothing: may be done ahead, on any thread. */
    Bodies read(ContentType type, Collection<ContentId> ids) {
        Instant begun = sync.clock().instant();
        return new Bodies(ask(type, ids), begun);
    }

    private Reading ask(ContentType type, Collection<ContentId> ids) {
        try {
            return sync.client().read(type, ids, body(type));
        } catch (Unavailable e) {
            if (e.getHttpResponseCode() != GATEWAY_TIMEOUT) {
                throw e;
            }
            sync.client().caller();
            return oneByOne(type, ids);
        }
    }

    private BodyRepresentation body(ContentType type) {
        return switch (type) {
            case PAGE, BLOGPOST, COMMENT -> sync.options().body();
            case ATTACHMENT, FOLDER, WHITEBOARD, DATABASE, OTHER -> BodyRepresentation.NONE;
        };
    }

    /** A server that answers others in time, and these not, has trouble with some of them. */
    private Reading oneByOne(ContentType type, Collection<ContentId> ids) {
        List<Content> contents = new ArrayList<>();
        Map<ContentId, ConfluenceException> failures = new HashMap<>();
        for (ContentId id : ids) {
            try {
                Reading one = sync.client().read(type, List.of(id), body(type));
                contents.addAll(one.contents());
                failures.putAll(one.failures());
            } catch (Unavailable e) {
                failures.put(id, e);
                if (contents.isEmpty() && failures.size() >= SIGNS_OF_AN_OUTAGE) {
                    throw e;
                }
            }
        }
        return new Reading(contents, failures);
    }

    /** Whether a listing told labels and restriction of this very version, or those of what it hangs on. */
    private static boolean isUpToDate(Content content, Told told, Round round) {
        return told.annotated().contains(content.id()) && round.isOfBefore(content.version());
    }

    private Optional<Change> change(Content content, Wanted wanted, Parts parts, @Nullable Delivered has, Round round) {
        Delivered had = has != null && has.everSettled() ? has : null;
        Set<String> changes = had == null ? createdWith(wanted) : differences(content, wanted, had);
        PartsReader.noteDifferences(parts, had == null ? PartsMark.NONE : had.parts(), changes);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Space space = round.space(content.space()).orElseThrow();
        return Optional.of(new Change.Present(
                had == null ? ChangeEvent.CREATED : Wanted.eventOf(changes),
                changes,
                content,
                space,
                wanted.place().ancestors(),
                wanted.labels(),
                wanted.readers(),
                parts,
                wanted.path(),
                has == null || has.path().equals(wanted.path()) ? null : has.path()));
    }

    private Set<String> createdWith(Wanted wanted) {
        boolean bodiless = body(wanted.known().type()) == BodyRepresentation.NONE
                && wanted.known().type() != ContentType.ATTACHMENT;
        Set<String> changes = new LinkedHashSet<>(bodiless ? List.of("title") : List.of("body", "title"));
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
