package io.github.camelconfluence.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes that make content or a new version of it. */
final class Authoring {

    private final Ledger ledger;

    Authoring(Ledger ledger) {
        this.ledger = ledger;
    }

    ContentId create(Draft draft) {
        Space space = ledger.require(draft.spaceKey());
        ContentId parent = draft.parent();
        if (parent != null) {
            ledger.require(parent);
        }
        if (draft.type() == ContentType.PAGE) {
            refuseTakenTitle(space.id(), draft.title(), null);
        }
        Content made = put(draft.type(), new Place(space.id(), parent, ledger.nextPosition()), draft, Details.NONE);
        if (draft.type() == ContentType.PAGE && parent == null && space.homepage() == null) {
            ledger.store().put(space.withHomepage(made.id()));
        }
        return made.id();
    }

    ContentId comment(ContentId below, Draft draft, Details details) {
        Content parent = ledger.require(below);
        Place place = new Place(parent.spaceId(), below, ledger.nextPosition());
        return put(draft.type(), place, draft, details).id();
    }

    ContentId attach(ContentId container, String name, Details.Attachment attachment) {
        Content page = ledger.require(container);
        for (Content present : ledger.store().below(Store.Family.ATTACHMENTS, container)) {
            if (present.title().equals(name)) {
                return ledger.put(present.edited(next(present, Accounts.EDITOR.accountId(), ""), name, Body.EMPTY)
                                .with(present.details().withAttachment(attachment)))
                        .id();
            }
        }
        Place place = new Place(page.spaceId(), container, ledger.nextPosition());
        Draft draft = new Draft(ContentType.ATTACHMENT, "", container, name, Body.EMPTY, Accounts.EDITOR.accountId());
        return put(ContentType.ATTACHMENT, place, draft, Details.NONE.withAttachment(attachment))
                .id();
    }

    Content revise(ContentId id, Revision revision) {
        Content before = ledger.require(id);
        String title = revision.title() == null ? before.title() : revision.title();
        if (before.type() == ContentType.PAGE && !title.equalsIgnoreCase(before.title())) {
            refuseTakenTitle(before.spaceId(), title, id);
        }
        Body body = revision.body() == null ? before.body() : revision.body();
        Content after = before.edited(next(before, revision.authorId(), revision.message()), title, body);
        ContentId parent = revision.parent();
        return ledger.put(parent == null || parent.equals(before.parent()) ? after : below(after, parent));
    }

    private Content below(Content content, ContentId parent) {
        return content.at(new Place(content.spaceId(), parent, ledger.nextPosition()));
    }

    private Content put(ContentType type, Place place, Draft draft, Details details) {
        long number = ledger.nextId();
        ContentId id = type == ContentType.ATTACHMENT ? ContentId.ofAttachment(number) : ContentId.of(number);
        Version first = Version.first(ledger.now(), draft.authorId());
        Content.Origin origin = new Content.Origin(first.createdAt(), draft.authorId());
        return ledger.put(
                new Content(id, type, Status.CURRENT, place, draft.title(), first, origin, draft.body(), details));
    }

    private Version next(Content content, String authorId, String message) {
        return content.version().next(ledger.now(), authorId, message);
    }

    /** Titles are unique among the pages of a space; an archived page still holds its title, a trashed one does not. */
    private void refuseTakenTitle(long spaceId, String title, @Nullable ContentId except) {
        Set<Status> holding = Set.of(Status.CURRENT, Status.ARCHIVED);
        for (Content page : titled(spaceId, title, holding)) {
            if (!page.id().equals(except)) {
                throw new SiteConflict(
                        SiteConflict.Reason.TITLE_TAKEN,
                        "A page with this title already exists: A page already exists with the same TITLE in this space");
            }
        }
    }

    private List<Content> titled(long spaceId, String title, Set<Status> statuses) {
        List<Content> found = new ArrayList<>();
        for (Status status : statuses) {
            Shelf shelf = ledger.store().shelves().get(new Shelf.Key(spaceId, ContentType.PAGE, status));
            if (shelf != null) {
                shelf.titled(title).forEach(found::add);
            }
        }
        return found;
    }
}
