package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.Optional;

/** Puts content into the trash, and deletes it from there. */
final class Deletions {

    private final SiteApi api;
    private final Reads reads;

    Deletions(SiteApi api, Reads reads) {
        this.api = api;
        this.reads = reads;
    }

    /** Only what is current is found without its status, so that a second time does not purge. */
    boolean trash(ContentId id) {
        return api.delete(Query.of("/rest/api/content", id.value()), "");
    }

    boolean purge(ContentType type, ContentId id) {
        Optional<Content> present = reads.find(type, id, BodyRepresentation.NONE);
        if (present.isPresent() && present.get().status() != ContentStatus.TRASHED) {
            throw new InvalidRequest(
                    0, "'" + present.get().title() + "' (" + id + ") is not in the trash: only what is can be purged");
        }
        return api.delete(Query.of("/rest/api/content", id.value()).with("status", "trashed"), "");
    }
}
