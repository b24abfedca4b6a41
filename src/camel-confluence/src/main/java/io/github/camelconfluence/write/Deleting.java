package io.github.camelconfluence.write;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceWriter;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentStatus;
import java.util.Set;

/** Puts contents into the trash, and out of it for good only when that is asked for. Thread-safe. */
public final class Deleting {

    private static final int NOT_FOUND = 404;

    private final ConfluenceClient client;

    public Deleting(ConfluenceClient client) {
        this.client = client;
    }

    /**
     * @param content as it was found, also in the trash
     * @throws AccessDenied if the account may see it, but not delete or purge it
     */
    public Written delete(Content content, boolean purge) {
        ConfluenceWriter writer = client.writer();
        boolean trashed = content.status() == ContentStatus.TRASHED;
        if (!trashed && !writer.trash(content.type(), content.id())) {
            requireOutOfSight(content, Set.of(ContentStatus.TRASHED), "to delete pages in the space");
        }
        if (purge && !writer.purge(content.type(), content.id())) {
            requireOutOfSight(content, Set.of(), "to administer the space, which purging takes");
        }
        Content now = content.with(purge ? ContentStatus.GONE : ContentStatus.TRASHED);
        return new Written(now, trashed && !purge ? Outcome.UNCHANGED : Outcome.DELETED);
    }

    /**
     * "Not found" is what is said to a deletion that is repeated because its answer was lost, and also to somebody who may see
     * the content and not delete it.
     *
     * @see <a href="https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/">v2, deletion of a page</a>
     */
    private void requireOutOfSight(Content content, Set<ContentStatus> done, String permission) {
        client.find(content.type(), content.id())
                .map(Content::status)
                .filter(status -> !done.contains(status))
                .ifPresent(status -> {
                    throw new AccessDenied(
                            NOT_FOUND,
                            "'" + content.title() + "' (" + content.id() + ") is still there and " + status.wireName()
                                    + ": the account lacks the permission " + permission);
                });
    }
}
