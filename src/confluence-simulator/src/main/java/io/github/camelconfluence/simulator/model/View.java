package io.github.camelconfluence.simulator.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one caller may see of a {@link Site}. Thread-safe; each call sees one consistent state. */
public final class View {

    private final Store store;
    private final Lock lock;
    private final Caller caller;

    View(Store store, Lock lock, Caller caller) {
        this.store = store;
        this.lock = lock;
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    /** By id, archived ones included. */
    public List<Space> spaces() {
        return reading(() -> store.spaces().stream()
                .filter(space -> space.audience().admits(caller))
                .toList());
    }

    public Optional<Space> space(long id) {
        return reading(() -> store.space(id).filter(space -> space.audience().admits(caller)));
    }

    public Optional<Space> space(String key) {
        return spaces().stream()
                .filter(space -> space.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** Whatever its status. */
    public Optional<Content> find(ContentId id) {
        return reading(() -> store.find(id).filter(this::sees));
    }

    /** At most {@code count} rows after the given position. */
    public List<Content> list(Listing listing, @Nullable Position after, int count) {
        return reading(() -> take(listing.title() == null ? walk(listing, after) : titled(listing, after), count));
    }

    /** The tree below, one level, in the order shown; archived pages are not in the tree. */
    public List<Content> children(ContentId parent) {
        return reading(() -> current(store.below(Store.Family.TREE, parent)));
    }

    public List<Content> roots(long spaceId) {
        return reading(() -> current(store.roots(spaceId)));
    }

    /** From the top down to the parent. */
    public List<Content> ancestors(Content content) {
        return reading(() -> Visibility.ancestors(store, content));
    }

    /** Root comments of a page, or replies to a comment; oldest first. */
    public List<Content> comments(ContentId below) {
        return reading(() -> current(store.below(Store.Family.COMMENTS, below)));
    }

    public List<Content> attachments(ContentId container) {
        return attachments(container, Set.of(Status.CURRENT));
    }

    public List<Content> attachments(ContentId container, Set<Status> statuses) {
        return reading(() -> store.below(Store.Family.ATTACHMENTS, container).stream()
                .filter(attachment -> statuses.contains(attachment.status()) && sees(attachment))
                .toList());
    }

    /** Current content with this label. */
    public List<Content> labelled(String name) {
        return reading(() -> current(store.labelled(name)));
    }

    /** The page or blog post of a comment, of a reply too, or of an attachment. */
    public Optional<Content> container(Content content) {
        return reading(() -> Visibility.ancestors(store, content).stream()
                .filter(above -> !content.type().isInTree() && !above.type().isComment())
                .reduce((upper, lower) -> lower));
    }

    private Iterator<Content> walk(Listing listing, @Nullable Position after) {
        List<Iterator<Content>> walks = new ArrayList<>();
        store.shelves().forEach((key, shelf) -> {
            if (listing.wants(key)) {
                walks.add(shelf.walk(listing, after));
            }
        });
        return walks.size() == 1
                ? walks.get(0)
                : new Merge(
                        walks,
                        listing.descending()
                                ? listing.sort().order().reversed()
                                : listing.sort().order());
    }

    private Iterator<Content> titled(Listing listing, @Nullable Position after) {
        List<Content> found = new ArrayList<>();
        store.shelves().forEach((key, shelf) -> {
            if (listing.wants(key)) {
                shelf.titled(String.valueOf(listing.title())).forEach(found::add);
            }
        });
        found.removeIf(row -> after != null && row.id().value() <= after.id());
        found.sort(Sort.ID.order());
        return found.iterator();
    }

    private List<Content> take(Iterator<Content> walk, int count) {
        List<Content> rows = new ArrayList<>(Math.min(count, 1000));
        while (rows.size() < count && walk.hasNext()) {
            Content row = walk.next();
            if (sees(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Content> current(Collection<Content> siblings) {
        return siblings.stream()
                .filter(content -> content.status() == Status.CURRENT && sees(content))
                .toList();
    }

    private boolean sees(Content content) {
        return Visibility.sees(store, caller, content);
    }

    private <T> T reading(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }
}
