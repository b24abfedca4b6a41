package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What holds for one poll, or for one reconciliation over several: the spaces, the tree above contents, the pass. */
final class Round {

    private final Sync sync;
    private final SyncLedger ledger;
    private final SyncOptions options;
    private final Map<SpaceId, Space> spaces;
    private final Map<SpaceId, Audience> audiences = new java.util.HashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private Tree tree;
    private PartPlaces partPlaces;
    private final Set<ContentType> searched = ConcurrentHashMap.newKeySet();
    private long sent;
    private final Scoping scoping;
    private final long pass;
    private final Instant trusted;

    /** @param begun server time before anything of the round was read */
    Round(Sync sync, List<Space> spaces, Scoping scoping, long pass, Instant begun) {
        this.sync = sync;
        this.ledger = sync.ledger();
        this.options = sync.options();
        this.spaces = spaces.stream().collect(Collectors.toMap(Space::id, Function.identity()));
        this.pass = pass;
        this.trusted = begun.minus(SpaceComparison.INDEX_LAG);
        this.tree = tree();
        this.partPlaces = new PartPlaces(sync, tree, pass);
        this.scoping = scoping;
    }

    long pass() {
        return pass;
    }

    Scoping scoping() {
        return scoping;
    }

    /** Which of comments and attachments search listed in this pass, for what carries them. */
    Set<ContentType> searched() {
        return searched;
    }

    /**
     * Whether a version is so old that a listing of this round told its labels and restriction, or those of what it hangs on,
     * however long ago the listing was. What was saved later may have been labelled or restricted with it, unheard of by search.
     */
    boolean isOfBefore(Version version) {
        return version.createdAt().isBefore(trusted);
    }

    Optional<Space> space(SpaceId id) {
        return Optional.ofNullable(spaces.get(id));
    }

    boolean needsLabels() {
        return options.withLabels() || sync.scope().narrowsByLabel();
    }

    /**
     * Whether contents of this type have something of their own to be told. What stands in the tree beside pages has no
     * labels; comments and attachments have their container's, and its restriction.
     */
    boolean needsAnnotations(ContentType type) {
        return switch (type) {
            case COMMENT, ATTACHMENT -> false;
            case FOLDER, WHITEBOARD, DATABASE, OTHER -> options.withReaders();
            case PAGE, BLOGPOST -> needsLabels() || options.withReaders();
        };
    }

    /** The labels that decide about a content and go with it; null while they are not told. */
    @Nullable
    List<String> labelsOf(Known known, Place place) {
        return switch (known.type()) {
            case COMMENT, ATTACHMENT ->
                place.container() == null ? null : place.container().labels();
            case FOLDER, WHITEBOARD, DATABASE, OTHER -> List.of();
            case PAGE, BLOGPOST -> known.labels();
        };
    }

    /** Whether place and labels are what the route wants; what the sink has stays while they cannot be told. */
    boolean admits(Known known, Place place, boolean before) {
        List<String> labels = labelsOf(known, place);
        return labels == null && known.type().hangsOnContent() && sync.scope().narrowsByLabel()
                ? before && scoping.mayBeBelow(known, place, true)
                : scoping.admits(known, place, labels == null ? List.of() : labels, before);
    }

    /** Has at hand what this pass has listed only just. */
    void noteListed(Collection<Known> contents) {
        tree.noteListed(contents);
    }

    /** Whether the place of a page is known without asking Confluence for what stands above it. */
    boolean isListedToTheTop(Known known) {
        return tree.isListedToTheTop(known);
    }

    /** Finds out at once what a slice of contents hangs on. */
    void see(Collection<Known> contents) {
        partPlaces.see(contents);
    }

    /** Reads anew what of its labels and restriction goes with what hangs on it. */
    void readContainersOf(Collection<Known> parts) {
        partPlaces.readContainersOf(parts);
    }

    /** Reads labels and own restriction from the content itself, where search may lag, and remembers them. */
    Known annotated(Known known) {
        Annotations annotations = sync.client().annotations(known.type(), known.id(), options.withReaders());
        ledger.annotateRead(annotations, pass, sync.clock().instant());
        return known.with(annotations);
    }

    Place placeOf(Known known) {
        Space space = java.util.Objects.requireNonNull(spaces.get(known.space()));
        return known.type().hangsOnContent() ? partPlaces.placeOf(known, space) : tree.placeOf(known, space);
    }

    void noteSent(int changes) {
        sent += changes;
    }

    /** How many changes were handed out. */
    long sent() {
        return sent;
    }

    /** Looks at ancestors anew: what was read of them in an earlier poll may be old. */
    void beginPoll() {
        hidden.addAll(tree.hidden());
        tree = tree();
        partPlaces = new PartPlaces(sync, tree, pass);
    }

    private Tree tree() {
        return new Tree(sync.client(), sync.ledger(), sync.options().withReaders(), pass);
    }

    /** Containers above contents that could not be seen since the poll began, as errors tell it. */
    List<String> hiddenContainers() {
        Set<String> all = new LinkedHashSet<>(hidden);
        all.addAll(tree.hidden());
        return all.stream().limit(Tree.HIDDEN_TOLD).toList();
    }

    /**
     * What the sink should have; labels and restriction of the content must be known where the route needs them. When
     * something above the content cannot be seen, it stays where the sink has it.
     */
    Wanted wanted(Known known, Place place, @Nullable Delivered has) {
        List<String> told = labelsOf(known, place);
        List<String> labels = options.withLabels() && told != null ? told : List.of();
        Readers readers = null;
        if (options.withReaders()) {
            readers = place.readers(audienceOf(known.space()), known, ownRestriction(known));
        }
        String path = has == null || place.complete() ? place.path(known) : has.path();
        return new Wanted(known, place, path, labels, readers);
    }

    /** A comment or attachment has none but its container's; what cannot be read restricts to nobody. */
    private static Audience ownRestriction(Known known) {
        if (known.type().hangsOnContent()) {
            return Audience.UNRESTRICTED;
        }
        return known.restriction() == null ? Audience.NOBODY : known.restriction();
    }

    private Audience audienceOf(SpaceId space) {
        return audiences.computeIfAbsent(space, id -> ledger.audience(id).orElse(Audience.NOBODY));
    }
}
