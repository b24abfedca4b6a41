package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments and attachments by id: many by search, for v2 has no list that takes their ids, and what search does not
 * tell one by one.
 */
final class HangingReads {

    /** Finding out what was edited lately takes a request or two. */
    private static final int WORTH_SEARCHING = 5;

    private final SiteApi api;
    private final ContentMapping mapping;
    private final Containers containers;
    private final SingleReads singles;
    private final HangingSearches searches;

    HangingReads(SiteApi api, ContentMapping mapping, SingleReads singles, HangingSearches searches) {
        this.api = api;
        this.mapping = mapping;
        this.containers = new Containers(api);
        this.singles = singles;
        this.searches = searches;
    }

    private record Row(Hanging kind, WireContent wire) {

        boolean isPresent() {
            ContentStatus status = ContentMapping.status(wire);
            return status == ContentStatus.CURRENT || status == ContentStatus.ARCHIVED;
        }
    }

    Reading read(ContentType type, Collection<ContentId> ids, BodyRepresentation body) {
        Set<ContentId> missing = new LinkedHashSet<>(ids);
        List<Content> found = searched(type, List.copyOf(missing), body);
        found.forEach(content -> missing.remove(content.id()));
        Reading rest = readEach(type, List.copyOf(missing), body);
        found.addAll(rest.contents());
        return new Reading(found, rest.failures());
    }

    /** One alone is asked for itself: that takes no more requests, and cannot lag. */
    private List<Content> searched(ContentType type, List<ContentId> ids, BodyRepresentation body) {
        List<Content> found = new ArrayList<>();
        LatelyEdited lately =
                ids.size() < WORTH_SEARCHING ? null : LatelyEdited.of(type, api).orElse(null);
        for (int from = 0; from < ids.size() && lately != null; from += HangingSearches.IDS_A_QUERY) {
            List<ContentId> chunk = ids.subList(from, Math.min(ids.size(), from + HangingSearches.IDS_A_QUERY));
            Halving.read(chunk, some -> some.size() == 1 ? List.of() : searchedAtOnce(type, some, body))
                    .values()
                    .stream()
                    .filter(lately::isNewest)
                    .forEach(found::add);
        }
        return new ArrayList<>(Halving.read(found, this::inTheirSpaces).values());
    }

    /** A page that moved to another space takes along what hangs on it, and search has yet to hear of that. */
    private List<Content> inTheirSpaces(List<Content> found) {
        List<Content.Parent> parents = found.stream()
                .flatMap(content -> Stream.ofNullable(content.parent()))
                .distinct()
                .toList();
        Map<Content.Parent, SpaceId> spaces = containers.spaces(parents);
        List<Content> placed = new ArrayList<>();
        for (Content content : found) {
            SpaceId space = content.parent() == null ? null : spaces.get(content.parent());
            if (space != null) {
                placed.add(content.in(space));
            }
        }
        return placed;
    }

    /** Whether search takes the ids of attachments, with their prefix, is not told; and it may not be ours to ask. */
    private List<Content> searchedAtOnce(ContentType type, List<ContentId> ids, BodyRepresentation body) {
        try {
            return searches.withIds(ids, type, body).stream()
                    .filter(content -> ids.contains(content.id()))
                    .toList();
        } catch (InvalidRequest | AccessDenied e) {
            return List.of();
        }
    }

    private Reading readEach(ContentType type, List<ContentId> wanted, BodyRepresentation body) {
        Replies replies = new Replies(api);
        Map<ContentId, Hanging> kinds =
                type == ContentType.COMMENT && wanted.size() > 1 ? replies.search(wanted) : Map.of();
        Halving.Halves<ContentId, Row> rows =
                Halving.each(wanted, !kinds.isEmpty(), id -> row(kindsOf(type, kinds.get(id)), id, body));
        List<Content> contents = new ArrayList<>();
        Map<ContentId, ConfluenceException> failures = new HashMap<>(rows.failures());
        for (Hanging kind : Hanging.of(type)) {
            List<WireContent> wires = rows.values().stream()
                    .filter(row -> row.kind() == kind && row.isPresent())
                    .map(Row::wire)
                    .toList();
            Halving.Halves<WireContent, Content> placed = Halving.read(wires, some -> placed(kind, some, replies));
            contents.addAll(placed.values());
            placed.failures().forEach((wire, e) -> failures.put(ContentMapping.id(wire), e));
        }
        return new Reading(contents, failures);
    }

    private List<Content> placed(Hanging kind, List<WireContent> wires, Replies replies) {
        Map<ContentId, Content.Parent> parents = replies.containers(kind, wires);
        Places places = new Places(parents, containers.spaces(parents.values()));
        return wires.stream()
                .flatMap(wire -> places.place(kind, wire, mapping).stream())
                .toList();
    }

    /** In any status, and on a page in any status. */
    Optional<Content> find(ContentType type, ContentId id, BodyRepresentation body) {
        Row row = row(Hanging.of(type), id, body).orElse(null);
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
