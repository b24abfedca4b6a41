package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.write.PageEdit;
import io.github.camelconfluence.write.Updating;
import io.github.camelconfluence.write.Wording;
import java.util.Optional;

/** Gives a page a title of its own, so that another page can have the one it has. */
final class TitleExchange {

    private final PublishedSpace where;
    private final ConfluenceClient client;
    private final OwnPages own;

    TitleExchange(PublishedSpace where, OwnPages own) {
        this.where = where;
        this.client = where.client();
        this.own = own;
    }

    /**
     * From before that until it is written, the page's mark says that it is unfinished: whoever goes on writes it. That the next
     * version is ours, too, the mark says only until that version is marked, so that no edit in the meantime passes for it.
     */
    Published moveAside(PublishStep.MoveAside step) {
        Published before = step.before();
        Optional<Content> found = where.current(before.id());
        if (found.isEmpty()) {
            return before.unfinished();
        }
        Content page = found.get();
        Mark mark = own.mark(page, step.first().paths());
        if (own.isEdited(page, mark)) {
            throw own.edited(page, "it keeps its title, which another file has by now");
        }
        refuseIfItWouldStayThere(step);
        mark.beforeItMoves().put(page, client);
        Content aside = new Updating(client)
                .update(
                        page,
                        new PageEdit(
                                OwnPages.titleAside(page),
                                Wording.AS_IT_IS,
                                null,
                                page.version().number()))
                .content();
        int version = aside.version().number();
        mark.beforeItMoves().movedIn(version).put(aside, client);
        return new Published(before.path(), before.id(), before.parentId(), aside.title(), "", before.text(), version);
    }

    /** Readers would see the title in between for as long as nobody decides. */
    private void refuseIfItWouldStayThere(PublishStep.MoveAside step) {
        Optional<Content> holder = where.titled(step.lastTitle());
        if (holder.isPresent() && !step.isOf(holder.get().id())) {
            throw own.taken(step.lastTitle());
        }
        step.next()
                .ifPresent(next -> where.current(next.before().id())
                        .filter(page -> own.isEdited(page, own.mark(page, next.paths())))
                        .ifPresent(page -> {
                            throw own.edited(page, "it keeps its title, which another file has by now");
                        }));
    }
}
