package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of a slice of suspects why each has to go, from what they and what they hang on turned out to be. */
final class Verdicts {

    private final Sync sync;
    private final Round round;
    private final Map<ContentId, Content.Parent> parents = new HashMap<>();
    private Containers containers = new Containers(Map.of(), Set.of());

    Verdicts(Sync sync, Round round) {
        this.sync = sync;
        this.round = round;
    }

    /** What comments and attachments hang on, as they say now, or said when they were listed last. */
    void readContainers(Collection<ContentId> parts, Collection<Content> found) {
        sync.ledger().known(parts).values().forEach(known -> note(known.id(), known.parent()));
        found.forEach(part -> note(part.id(), part.parent()));
        containers = Containers.read(sync.client(), parents.values());
    }

    private void note(ContentId part, Content.@Nullable Parent container) {
        if (container != null) {
            parents.put(part, container);
        }
    }

    /** Whether nothing can be said of what it hangs on. */
    boolean isUnclear(ContentId part) {
        Content.Parent container = parents.get(part);
        return container != null && containers.unclear().contains(container.id());
    }

    /** Null when it is still there and wanted, or when that cannot be told. */
    @Nullable
    Reason reason(Suspect suspect, Optional<Content> present) {
        boolean hangs = suspect.has().type().hangsOnContent();
        Reason reason = hangs ? ofContainer(suspect) : null;
        if (reason == null) {
            reason = present.isEmpty()
                    ? absence(suspect)
                    : hangs ? ofStatus(present.get(), suspect) : ofContent(present.get(), suspect);
        }
        boolean wanted = sync.scope().types().contains(suspect.has().type());
        return reason == null && !wanted ? Reason.MOVED_OUT_OF_SCOPE : reason;
    }

    /** Whatever takes the page or blog post out of the scope takes along what hangs on it. */
    private @Nullable Reason ofContainer(Suspect suspect) {
        Content.Parent parent = parents.get(suspect.has().id());
        if (parent == null) {
            return null;
        }
        Content read = containers.found().get(parent.id());
        Optional<Content> container = read != null || !isPageOrBlogPost(parent)
                ? Optional.ofNullable(read)
                : sync.client().find(parent.type(), parent.id());
        return container.isEmpty() ? absence(suspect) : ofContent(container.get(), suspect);
    }

    private static boolean isPageOrBlogPost(Content.Parent parent) {
        return parent.type() == ContentType.PAGE || parent.type() == ContentType.BLOGPOST;
    }

    private static Reason absence(Suspect suspect) {
        return suspect.suspicion() == Suspicion.ITS_SPACE_VANISHED ? Reason.SPACE_GONE : Reason.PURGED_OR_HIDDEN;
    }

    private @Nullable Reason ofStatus(Content content, Suspect suspect) {
        if (content.status() == ContentStatus.ARCHIVED && !sync.scope().archived()) {
            return Reason.ARCHIVED;
        }
        if (content.status() == ContentStatus.TRASHED) {
            return suspect.suspicion() == Suspicion.ITS_SPACE_VANISHED ? Reason.SPACE_GONE : Reason.TRASHED;
        }
        return sync.scope().statuses().contains(content.status()) ? null : absence(suspect);
    }

    private @Nullable Reason ofContent(Content content, Suspect suspect) {
        Reason ofStatus = ofStatus(content, suspect);
        if (ofStatus != null) {
            return ofStatus;
        }
        if (suspect.suspicion() == Suspicion.LEFT_THE_QUERY
                || round.space(content.space()).isEmpty()) {
            return Reason.MOVED_OUT_OF_SCOPE;
        }
        Known known = Known.of(content);
        if (sync.scope().narrowsByLabel() && round.needsAnnotations(content.type())) {
            known = round.annotated(known);
        }
        return round.admits(known, round.placeOf(known), true) ? null : Reason.MOVED_OUT_OF_SCOPE;
    }
}
