package io.github.camelconfluence.simulator.model;

import java.time.Instant;

/** The last row of a listing's page: what a cursor carries. It stays valid when that row is edited or goes. */
public record Position(long id, Instant at, String title) {

    public static Position after(Content row, Sort sort) {
        Instant at = sort == Sort.CREATED ? row.createdAt() : row.modifiedAt();
        return new Position(row.id().value(), at, sort == Sort.TITLE ? row.title() : "");
    }

    /** A stand-in that sorts exactly where the row stood. */
    Content probe() {
        return new Content(
                ContentId.of(id),
                ContentType.PAGE,
                Status.CURRENT,
                new Place(0, null, 0),
                title,
                Version.first(at, ""),
                new Content.Origin(at, ""),
                Body.EMPTY,
                Details.NONE);
    }
}
