package io.github.camelconfluence.simulator.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes that move content or change its status: none of them makes a new version or touches its dates. */
final class Housekeeping {

    private final Ledger ledger;

    Housekeeping(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The page goes with everything below it, into another space too. */
    void move(ContentId id, long spaceId, @Nullable ContentId parent) {
        Content content = ledger.require(id);
        if (parent != null && (parent.equals(id) || isBelow(parent, id))) {
            throw new SiteConflict(SiteConflict.Reason.NO_SUCH_CONTENT, "A page cannot be moved below itself");
        }
        ledger.put(content.at(new Place(spaceId, parent, ledger.nextPosition())));
        if (content.spaceId() != spaceId) {
            everythingBelow(id)
                    .forEach(below -> ledger.put(below.at(
                            new Place(spaceId, below.parent(), below.place().position()))));
        }
    }

    /** Comments and attachments go into the trash with their page; child pages move up to its parent. */
    void trash(ContentId id) {
        Content content = ledger.require(id);
        moveChildrenUp(content);
        withBelongings(content).forEach(each -> ledger.put(each.in(Status.TRASHED)));
    }

    void restore(ContentId id) {
        Content content = ledger.require(id);
        if (content.status() != Status.TRASHED) {
            throw new SiteConflict(SiteConflict.Reason.NOT_IN_TRASH, "Content " + id + " is not in the trash");
        }
        trashedWith(content).forEach(each -> ledger.put(each.in(Status.CURRENT)));
        ledger.put(underLivingParent(content.in(Status.CURRENT)));
    }

    void purge(ContentId id) {
        Content content = ledger.require(id);
        moveChildrenUp(content);
        trashedWith(content).forEach(ledger::remove);
        withBelongings(content).forEach(ledger::remove);
    }

    void archive(ContentId id) {
        Content content = ledger.require(id);
        moveChildrenUp(content);
        ledger.put(content.in(Status.ARCHIVED));
    }

    void unarchive(ContentId id) {
        ledger.put(underLivingParent(ledger.require(id).in(Status.CURRENT)));
    }

    void deleteSpace(Space space) {
        List<Content> all = new ArrayList<>();
        ledger.store().shelves().forEach((key, shelf) -> {
            if (key.spaceId() == space.id()) {
                shelf.all().forEach(all::add);
            }
        });
        all.forEach(ledger::remove);
        ledger.store().removeSpace(space.id());
    }

    private void moveChildrenUp(Content content) {
        for (Content child : List.copyOf(ledger.store().below(Store.Family.TREE, content.id()))) {
            ledger.put(child.at(
                    new Place(child.spaceId(), content.parent(), child.place().position())));
        }
    }

    private Content underLivingParent(Content content) {
        ContentId parent = content.parent();
        boolean lives = parent != null
                && ledger.store()
                        .find(parent)
                        .filter(found -> found.status() == Status.CURRENT)
                        .isPresent();
        return lives
                ? content
                : content.at(new Place(content.spaceId(), null, content.place().position()));
    }

    private boolean isBelow(ContentId id, ContentId ancestor) {
        return Visibility.ancestors(ledger.store(), ledger.require(id)).stream()
                .anyMatch(above -> above.id().equals(ancestor));
    }

    /** The content itself with its comments, their replies, and its attachments. */
    private List<Content> withBelongings(Content content) {
        List<Content> all = new ArrayList<>(List.of(content));
        all.addAll(ledger.store().below(Store.Family.ATTACHMENTS, content.id()));
        for (Content comment : ledger.store().below(Store.Family.COMMENTS, content.id())) {
            all.addAll(withBelongings(comment));
        }
        return all;
    }

    private List<Content> everythingBelow(ContentId id) {
        List<Content> all = new ArrayList<>();
        for (Store.Family family : Store.Family.values()) {
            for (Content child : ledger.store().below(family, id)) {
                all.add(child);
                all.addAll(everythingBelow(child.id()));
            }
        }
        return all;
    }

    private List<Content> trashedWith(Content content) {
        List<Content> all = new ArrayList<>();
        ledger.store().shelves().forEach((key, shelf) -> {
            boolean belongings = key.status() == Status.TRASHED && !key.type().isInTree();
            if (belongings && key.spaceId() == content.spaceId()) {
                shelf.all().forEach(each -> {
                    if (!each.id().equals(content.id())
                            && Visibility.ancestors(ledger.store(), each).stream()
                                    .anyMatch(above -> above.id().equals(content.id()))) {
                        all.add(each);
                    }
                });
            }
        });
        return all;
    }
}
