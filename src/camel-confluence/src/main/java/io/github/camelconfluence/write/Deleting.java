package io.github.camelconfluence.write;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceWriter;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentStatus;

/** Puts contents into the trash, and out of it for good only when that is asked for. Thread-safe. */
public final class Deleting {

    private final ConfluenceClient client;

    public Deleting(ConfluenceClient client) {
        this.client = client;
    }

    /** @param content as it was found, also in the trash */
    public Written delete(Content content, boolean purge) {
        ConfluenceWriter writer = client.writer();
        boolean done = content.status() != ContentStatus.TRASHED && writer.trash(content.type(), content.id());
        if (purge) {
            done |= writer.purge(content.type(), content.id());
        }
        Content now = content.with(purge ? ContentStatus.GONE : ContentStatus.TRASHED);
        return new Written(now, done ? Outcome.DELETED : Outcome.UNCHANGED);
    }
}
