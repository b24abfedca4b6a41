package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Sort;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.model.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A caller's view as the search index has it: what was written since the given moment is laid back over the present,
 * so that fresh edits are not seen yet and deleted rows linger. Made for one search.
 */
final class LaggedView {
    private static final int MOST_GATHERED = 20_000;

    private final View view;
    private final long revision;
    private final Map<ContentId, Optional<Content>> then;
    private final Map<Long, Optional<Space>> spaces = new HashMap<>();

    /** @param revision of the site, told before anything else of it was looked at */
    LaggedView(View view, long revision, Map<ContentId, Optional<Content>> then) {
        this.view = view;
        this.revision = revision;
        this.then = then;
    }

    View present() {
        return view;
    }

    long revision() {
        return revision;
    }

    /** Whether nothing is outdated. */
    boolean isPresent() {
        return then.isEmpty();
    }

    Optional<Space> space(String key) {
        return view.space(key);
    }

    Optional<Space> space(long id) {
        return spaces.computeIfAbsent(id, view::space);
    }

    /** Rows that the index has in another state than the site. */
    List<Content> outdated() {
        return then.values().stream()
                .flatMap(Optional::stream)
                .filter(this::sees)
                .toList();
    }

    boolean isOutdated(Content row) {
        return then.containsKey(row.id());
    }

    Optional<Content> find(ContentId id) {
        Optional<Content> before = then.get(id);
        return before != null ? before.filter(this::sees) : view.find(id);
    }

    static Optional<ContentId> parent(Content row) {
        return row.type().isInTree() ? Optional.ofNullable(row.parent()) : Optional.empty();
    }

    /** The page of a comment (of a reply too) or of an attachment. */
    Optional<ContentId> container(Content row) {
        if (row.type().isInTree()) {
            return Optional.empty();
        }
        Optional<ContentId> above = Optional.ofNullable(row.parent());
        Optional<Content> found = above.flatMap(this::find);
        return found.isPresent() && found.get().type().isComment() ? container(found.get()) : above;
    }

    /** Whether the row is somewhere below; nothing is below itself. */
    boolean isBelow(Content row, ContentId ancestor) {
        Optional<ContentId> above = parent(row);
        while (above.isPresent() && !above.get().equals(ancestor)) {
            above = above.flatMap(this::find).flatMap(LaggedView::parent);
        }
        return above.isPresent();
    }

    /** Everything below, or nothing at all where that would be too much to gather. */
    Optional<List<Content>> below(ContentId ancestor) {
        List<Content> found = new ArrayList<>();
        Deque<ContentId> open = new ArrayDeque<>(List.of(ancestor));
        while (!open.isEmpty() && found.size() <= MOST_GATHERED) {
            for (Content child : children(open.removeFirst())) {
                found.add(child);
                open.addLast(child.id());
            }
        }
        return open.isEmpty() ? Optional.of(found) : Optional.empty();
    }

    List<Content> children(ContentId parent) {
        return merged(view.children(parent), parent);
    }

    /** Comments with their replies, and attachments. */
    List<Content> contained(ContentId container) {
        List<Content> found = new ArrayList<>(merged(view.attachments(container), container));
        for (Content comment : merged(view.comments(container), container)) {
            found.add(comment);
            found.addAll(contained(comment.id()));
        }
        return found;
    }

    /** Whether a row belongs to something that is still there: what hangs on a trashed page is not found. */
    boolean isAttachedToCurrent(Content row) {
        return row.type() != ContentType.ATTACHMENT && !row.type().isComment()
                || container(row)
                        .flatMap(this::find)
                        .filter(content -> content.status() == Status.CURRENT)
                        .isPresent();
    }

    private boolean sees(Content row) {
        ContentId above = row.parent();
        return space(row.spaceId()).isPresent()
                && row.restrictions().admits(view.caller())
                && (above == null || find(above).isPresent());
    }

    List<Content> labelled(String label) {
        return merged(
                view.labelled(label),
                row -> row.labels().stream().anyMatch(each -> each.name().equals(label)));
    }

    List<Content> titled(String title) {
        Listing all =
                new Listing(EnumSet.allOf(ContentType.class), EnumSet.of(Status.CURRENT), null, title, Sort.ID, false);
        return merged(view.list(all, null, MOST_GATHERED), row -> row.title().equals(title));
    }

    private List<Content> merged(List<Content> present, ContentId parent) {
        return merged(present, row -> parent.equals(row.parent()));
    }

    private List<Content> merged(List<Content> present, Predicate<Content> belongs) {
        if (then.isEmpty()) {
            return present;
        }
        List<Content> rows = new ArrayList<>(present);
        rows.removeIf(this::isOutdated);
        outdated().stream().filter(belongs).forEach(rows::add);
        return rows;
    }
}
