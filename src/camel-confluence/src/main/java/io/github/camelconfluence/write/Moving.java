package io.github.camelconfluence.write;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Placement;
import java.util.Optional;

/** Hangs pages under others. Thread-safe. */
public final class Moving {

    private final ConfluenceClient client;

    public Moving(ConfluenceClient client) {
        this.client = client;
    }

    /** @param page as it was found */
    public Written move(Content page, ContentId parent) {
        if (page.status() != ContentStatus.CURRENT) {
            throw new NotFound(404, "Page " + page.id() + " is deleted or archived, so that it is not moved");
        }
        if (Places.isUnder(page, parent)) {
            return new Written(page, Outcome.UNCHANGED);
        }
        return Attempts.of(
                () -> new Written(client.writer().move(page.id(), new Placement.Under(parent)), Outcome.MOVED),
                () -> moved(page, parent));
    }

    private Optional<Written> moved(Content page, ContentId parent) {
        Content now = client.find(page.type(), page.id())
                .orElseThrow(() -> new NotFound(404, "Page " + page.id() + " is gone while it was moved"));
        return Places.isUnder(now, parent) ? Optional.of(new Written(now, Outcome.MOVED)) : Optional.empty();
    }
}
