package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Placement;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.Request;
import io.github.camelconfluence.client.http.Saving;
import io.github.camelconfluence.client.http.SiteApi;

/**
 * Moves pages by v1: v2 can name another parent only with a new version, and no place among its children.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---children-and-descendants/">v1</a>
 */
final class Moves {

    private final SiteApi api;
    private final SingleReads singles;

    Moves(SiteApi api, SingleReads singles) {
        this.api = api;
        this.singles = singles;
    }

    Content move(ContentId page, Placement to) {
        if (to instanceof Placement.Under under) {
            return move(page, "append", under.parent());
        } else if (to instanceof Placement.Before before) {
            return move(page, "before", before.sibling());
        } else if (to instanceof Placement.After after) {
            return move(page, "after", after.sibling());
        }
        return move(page, "after", homepage(((Placement.TopOf) to).space()));
    }

    /** What is beside the homepage is at the top. */
    private static ContentId homepage(Space space) {
        ContentId homepage = space.homepage();
        if (homepage == null) {
            throw new InvalidRequest(
                    0, "Space " + space.key() + " has no homepage that a page could be put beside: name a parent");
        }
        return homepage;
    }

    private Content move(ContentId page, String position, ContentId target) {
        Query query = Query.of("/rest/api/content", page.value(), "move", position, target.value());
        Request move = api.changing("PUT", query).needing(Scopes.WRITE_CONTENT).repeatable();
        api.perform(move);
        return Saving.done(
                move,
                () -> singles.find(ContentType.PAGE, page)
                        .orElseThrow(() -> new NotFound(404, "Page " + page + " is not there any more")));
    }
}
