package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads comments and attachments by id, one by one: v2 has no list that takes their ids. */
final class HangingReads {

    private final SiteApi api;
    private final ContentMapping mapping;
    private final Containers containers;
    private final SingleReads singles;

    HangingReads(SiteApi api, ContentMapping mapping, SingleReads singles) {
        this.api = api;
        this.mapping = mapping;
        this.containers = new Containers(api);
        this.singles = singles;
    }

    private record Row(Hanging kind, WireContent wire) {

        boolean isPresent() {
            ContentStatus status = ContentMapping.status(wire);
            return status == ContentStatus.CURRENT || status == ContentStatus.ARCHIVED;
        }
    }

    Reading read(ContentType type, Collection<ContentId> ids, BodyRepresentation body) {
        List<ContentId> wanted = ids.stream().distinct().toList();
        Replies replies = new Replies(api);
        Map<ContentId, Hanging> kinds =
                type == ContentType.COMMENT && wanted.size() > 1 ? replies.search(wanted) : Map.of();
        Halving.Halves<ContentId, Row> rows =
                Halving.each(wanted, !kinds.isEmpty(), id -> row(kindsOf(type, kinds.get(id)), id, body));
        List<Row> present = rows.values().stream().filter(Row::isPresent).toList();
        List<Content> contents = new ArrayList<>();
        for (Hanging kind : Hanging.of(type)) {
            List<WireContent> wires = present.stream()
                    .filter(row -> row.kind() == kind)
                    .map(Row::wire)
                    .toList();
            Map<ContentId, Content.Parent> parents = replies.containers(kind, wires);
            Places places = new Places(parents, containers.spaces(parents.values()));
            wires.forEach(wire -> places.place(kind, wire, mapping).ifPresent(contents::add));
        }
        return new Reading(contents, rows.failures());
    }

    /** In any status, and on a page in any status. */
    Optional<Content> find(ContentType type, ContentId id) {
        Row row = row(Hanging.of(type), id, BodyRepresentation.NONE).orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        Map<ContentId, Content.Parent> parents = new Replies(api).containers(row.kind(), List.of(row.wire()));
        Content.Parent container = parents.get(id);
        SpaceId space = container == null
                ? null
                : singles.find(container.type(), container.id())
                        .map(Content::space)
                        .orElse(null);
        return container == null || space == null
                ? Optional.empty()
                : Optional.of(mapping.hanging(row.wire(), row.kind(), space, container));
    }

    /** The likely collection first: an id is in one of them, and only asking tells in which. */
    private static List<Hanging> kindsOf(ContentType type, @Nullable Hanging likely) {
        List<Hanging> kinds = new ArrayList<>(Hanging.of(type));
        if (likely != null && kinds.remove(likely)) {
            kinds.add(0, likely);
        }
        return kinds;
    }

    private Optional<Row> row(List<Hanging> kinds, ContentId id, BodyRepresentation body) {
        for (Hanging kind : kinds) {
            Optional<WireContent> wire = wire(kind, id, body);
            if (wire.isPresent()) {
                return Optional.of(new Row(kind, wire.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<WireContent> wire(Hanging kind, ContentId id, BodyRepresentation body) {
        boolean hasBody = kind != Hanging.ATTACHMENT && body != BodyRepresentation.NONE;
        Optional<WireContent> wire = get(kind, id, hasBody ? body : BodyRepresentation.NONE);
        return hasBody && body == BodyRepresentation.STORAGE ? wire.map(read -> legible(kind, read)) : wire;
    }

    /** Some bodies made in the new editor are empty in storage format only. */
    WireContent legible(Hanging kind, WireContent wire) {
        if (!isBlank(ContentMapping.body(wire))) {
            return wire;
        }
        return get(kind, ContentMapping.id(wire), BodyRepresentation.ADF)
                .filter(adf -> !BulkReads.isEmptyAdf(ContentMapping.body(adf)))
                .orElse(wire);
    }

    private Optional<WireContent> get(Hanging kind, ContentId id, BodyRepresentation body) {
        Query query = Query.of("/api/v2", kind.collection(), id.value());
        return api.find(BulkReads.withBody(query, body), kind.scope(), WireContent.class);
    }

    private static boolean isBlank(@Nullable Body body) {
        return body == null || body.value().isBlank();
    }
}
