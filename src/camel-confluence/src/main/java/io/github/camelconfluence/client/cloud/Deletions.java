package io.github.camelconfluence.client.cloud;

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
    private final SingleReads singles;
    private final HangingReads hanging;

    Deletions(SiteApi api, SingleReads singles, HangingReads hanging) {
        this.api = api;
        this.singles = singles;
        this.hanging = hanging;
    }

    /** A comment's id does not tell in which of two collections it is. */
    boolean trash(ContentType type, ContentId id) {
        return type == ContentType.COMMENT
                ? Hanging.of(type).stream()
                        .anyMatch(kind -> api.delete(single(kind.collection(), id), Scopes.deleting(type)))
                : api.delete(single(collection(type), id), Scopes.deleting(type));
    }

    boolean purge(ContentType type, ContentId id) {
        Query query = single(collection(type), id).with("purge", true);
        Optional<Content> present = type == ContentType.ATTACHMENT
                ? hanging.find(type, id, BodyRepresentation.NONE)
                : singles.find(type, id);
        if (present.isPresent() && present.get().status() != ContentStatus.TRASHED) {
            throw new InvalidRequest(
                    0, "'" + present.get().title() + "' (" + id + ") is not in the trash: only what is can be purged");
        }
        return api.delete(query, Scopes.deleting(type));
    }

    private static Query single(String collection, ContentId id) {
        return Query.of("/api/v2", collection, id.value());
    }

    private static String collection(ContentType type) {
        return switch (type) {
            case PAGE, BLOGPOST, ATTACHMENT -> SingleReads.collection(type);
            default -> throw new InvalidRequest(0, "There is no trash for a " + type.wireName());
        };
    }
}
