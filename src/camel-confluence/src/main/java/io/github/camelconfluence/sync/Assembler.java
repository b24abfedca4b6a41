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
import java.util.ArrayList;
import java.util.Collection;
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

    private static final int GATEWAY_TIMEOUT = 504;
    private static final int SIGNS_OF_AN_OUTAGE = 20;

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
     * @param reading what {@link #read} came to, which may have been begun a while ago
     * @param told what need not be read singly
     * @param early takes the first changes already where all at once would be too large
     */
    Assembled assemble(
            ContentType type,
            Collection<ContentId> ids,
            Reading reading,
            Told told,
            Round round,
            Consumer<List<Change>> early) {
        if (ids.isEmpty()) {
            return new Assembled(List.of(), List.of());
        }
        List<Known> read = reading.contents().stream().map(Known::of).toList();
        Map<ContentId, Known> listed = sync.ledger().known(ids, round.pass());
        noteNews(read, listed, round.pass());
        round.see(read);
        round.readContainersOf(reading.contents().stream()
                .filter(content -> content.type().hangsOnContent() && !isUpToDate(content, told))
                .map(Known::of)
                .toList());
        Map<ContentId, Known> unread = sync.ledger().known(reading.failures().keySet());
        Map<ContentId, Delivered> delivered = sync.ledger().delivered(ids);
        PartsReader parts = new PartsReader(sync, reading.contents(), told, delivered, atOnce);
        YoungLabels labels = new YoungLabels(sync, young(reading.contents(), told, round));
        Gathered gathered = new Gathered(new Read(parts, labels), told, round, early);
        reading.failures().forEach((id, cause) -> {
            Known known = unread.get(id);
            if (known != null) {
                gathered.failures.add(new Unreadable(id, type, known.space(), cause));
            }
        });
        for (Content content : reading.contents()) {
            gathered.add(content, listed.get(content.id()), delivered.get(content.id()));
        }
        List<ContentId> outside = gathered.outside;
        sync.ledger().acceptParts(gathered.unchanged);
        sync.ledger().putOutside(outside, round.pass());
        sync.ledger()
                .suspect(outside.stream().filter(delivered::containsKey).toList(), Suspicion.UNLISTED, round.pass());
        return new Assembled(gathered.changes, gathered.failures);
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
                        && !isUpToDate(content, told))
                .toList();
    }

    /** What comes of the contents of one slice. */
    private final class Gathered {

        private final Read read;
        private final Told told;
        private final Round round;
        private final Consumer<List<Change>> early;
        private final List<Change> changes = new ArrayList<>();
        private final List<Unreadable> failures = new ArrayList<>();
        private final List<ContentId> outside = new ArrayList<>();
        private final Map<ContentId, PartsSum> unchanged = new HashMap<>();
        private int characters;

        Gathered(Read read, Told told, Round round, Consumer<List<Change>> early) {
            this.read = read;
            this.told = told;
            this.round = round;
            this.early = early;
        }

        void add(Content content, @Nullable Known before, @Nullable Delivered has) {
            if (characters > COMMENT_CHARACTERS) {
                early.accept(List.copyOf(changes));
                changes.clear();
                characters = 0;
            }
            try {
                Optional<Wanted> wanted = wanted(content, before, has);
                if (wanted.isPresent()) {
                    compare(content, wanted.get(), has);
                } else {
                    outside.add(content.id());
                }
            } catch (ConfluenceException e) {
                if (!Containment.isOfOneThing(e)) {
                    throw e;
                }
                failures.add(new Unreadable(content.id(), content.type(), content.space(), e));
            }
        }

        /** Empty when the content is outside the scope by now. */
        private Optional<Wanted> wanted(Content content, @Nullable Known before, @Nullable Delivered has) {
            if (round.space(content.space()).isEmpty()
                    || !sync.scope().statuses().contains(content.status())) {
                return Optional.empty();
            }
            Known known = annotated(content, before);
            Place place = round.placeOf(known);
            return round.admits(known, place, has != null)
                    ? Optional.of(round.wanted(known, place, has))
                    : Optional.empty();
        }

        private Known annotated(Content content, @Nullable Known before) {
            Known known = Known.of(content);
            if (!round.needsAnnotations(content.type())) {
                return known;
            }
            return before != null && before.labels() != null && isUpToDate(content, told)
                    ? known.annotatedLike(before)
                    : read.labels().of(content.id()).map(known::with).orElseGet(() -> round.annotated(known));
        }

        private void compare(Content content, Wanted wanted, @Nullable Delivered has) {
            PartsSum listed = told.parts().get(content.id());
            Parts parts = read.parts().read(content);
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
    Reading read(ContentType type, Collection<ContentId> ids) {
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

    /**
     * Whether a listing told labels and restriction, or those of what it hangs on. What was saved only just may have been
     * labelled or restricted only just, and search has not heard of it yet.
     */
    private boolean isUpToDate(Content content, Told told) {
        Instant trusted = sync.client().serverTime().minus(SpaceComparison.INDEX_LAG);
        return told.annotated().contains(content.id())
                && content.version().createdAt().isBefore(trusted);
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
