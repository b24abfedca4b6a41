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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
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

    /** So much of what comments say is held at once, however many pages a slice has. */
    private static final int COMMENT_CHARACTERS = 4_000_000;

    private final Sync sync;
    private final Map<ContentType, BulkParts.AtOnce> atOnce = new EnumMap<>(ContentType.class);

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
     * @param ahead what was read of these, which may be a while ago
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
            bodies = bodies.areOld(sync.clock().instant()) ? Bodies.read(sync, type, rest) : bodies;
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
        Map<ContentId, Known> listed = sync.ledger().known(ids, round.pass());
        noteNews(read, listed, round.pass());
        round.see(read);
        round.readContainersOf(reading.contents().stream()
                .filter(content -> content.type().hangsOnContent() && !isUpToDate(content, told, round))
                .map(Known::of)
                .toList());
        Map<ContentId, Known> unread = sync.ledger().known(reading.failures().keySet());
        Map<ContentId, Delivered> delivered = sync.ledger().delivered(ids);
        Read beside = new Read(
                new PartsReader(sync, reading.contents(), told, delivered, atOnce),
                new YoungLabels(sync, young(reading.contents(), told, round)));
        reading.failures().forEach((id, cause) -> {
            Known known = unread.get(id);
            if (known != null) {
                gathered.failures.add(new Unreadable(id, type, known.space(), cause));
            }
        });
        boolean lasting = !round.needsAnnotations(type) || !sync.decidesWhoReads();
        Deque<ContentId> rest =
                new ArrayDeque<>(reading.contents().stream().map(Content::id).toList());
        for (Content content : reading.contents()) {
            gathered.add(content, listed.get(content.id()), delivered.get(content.id()), beside);
            rest.remove();
            if (!lasting && bodies.areOld(sync.clock().instant())) {
                break;
            }
        }
        return rest;
    }

    /** Most are as this pass has listed them only just: each write costs the disk's time. */
    private void noteNews(List<Known> read, Map<ContentId, Known> listed, long pass) {
        List<Known> news = read.stream()
                .filter(known -> {
                    Known before = listed.get(known.id());
                    return before == null || !known.equals(before.unannotated());
                })
                .toList();
        sync.ledger().note(news, pass);
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

    /** Whether a listing told labels and restriction of this very version, or those of what it hangs on. */
    private static boolean isUpToDate(Content content, Told told, Round round) {
        return told.annotated().contains(content.id()) && round.isOfBefore(content.version());
    }

    private Optional<Change> change(Content content, Wanted wanted, Parts parts, @Nullable Delivered has, Round round) {
        Delivered had = has != null && has.everSettled() ? has : null;
        String bodyHash = Change.bodyHash(content);
        Set<String> changes = had == null ? createdWith(wanted) : differences(bodyHash, wanted, had);
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
                has == null || has.path().equals(wanted.path()) ? null : has.path(),
                new Change.Hashes(bodyHash, Change.placeHash(wanted.place().ancestors()))));
    }

    private Set<String> createdWith(Wanted wanted) {
        boolean bodiless = Bodies.representation(sync, wanted.known().type()) == BodyRepresentation.NONE
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
    private Set<String> differences(String bodyHash, Wanted wanted, Delivered has) {
        Set<String> differences = new LinkedHashSet<>();
        if (!bodyHash.equals(has.bodyHash())) {
            differences.add("body");
        }
        differences.addAll(wanted.differences(has, sync.options()));
        if (differences.contains("body")) {
            differences.remove("version");
        }
        return differences;
    }
}
