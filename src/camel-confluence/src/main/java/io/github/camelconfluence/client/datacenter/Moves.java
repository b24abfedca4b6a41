package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.ContentUpdate;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Placement;
import io.github.camelconfluence.client.VersionConflict;

/**
 * Hangs pages under others. The REST API has no move of its own: another parent comes with a new version, of the same title
 * and body, and neither the top of a space nor a place beside another page can be named. (The move dialog of the browser can do
 * that by an action which is no API.)
 *
 * @see <a href="https://developer.atlassian.com/server/confluence/rest/">Updating content, "change its parent page"</a>
 */
final class Moves {

    private static final int ATTEMPTS = 3;

    private final Reads reads;
    private final PageWrites writes;

    Moves(Reads reads, PageWrites writes) {
        this.reads = reads;
        this.writes = writes;
    }

    Content move(ContentId id, Placement to) {
        if (!(to instanceof Placement.Under under)) {
            throw new InvalidRequest(
                    0,
                    "Data Center can move a page only under another one, not before or after it or to the top of a space: its"
                            + " REST API has no such move. Name a parent, such as the space's home page, or move the page"
                            + " in the browser");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return hang(id, under);
            } catch (VersionConflict edited) {
                // The next version would say the same as the newest: nobody's edit is lost by reading that again.
                if (attempt == ATTEMPTS) {
                    throw edited;
                }
            }
        }
    }

    private Content hang(ContentId id, Placement.Under under) {
        Content page = reads.find(ContentType.PAGE, id, BodyRepresentation.STORAGE)
                .orElseThrow(() -> new NotFound(404, "There is no page " + id + ", or it is hidden"));
        if (page.parent() != null && page.parent().id().equals(under.parent())) {
            return page;
        }
        WireContent.WireSpace space = reads.required(under.parent()).space();
        String otherSpace = space == null || page.space().value().equals(space.id()) ? null : space.key();
        Body body = page.body();
        if (body == null) {
            throw new MalformedAnswer(200, "Page " + id + " came without its body, so that it is not moved", false);
        }
        ContentUpdate update = new ContentUpdate(
                ContentType.PAGE, id, page.version().number(), page.title(), body, under.parent(), "");
        return writes.update(update, otherSpace);
    }
}
