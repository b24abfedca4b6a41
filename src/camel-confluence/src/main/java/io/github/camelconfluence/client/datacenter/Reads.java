package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.TitleSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads contents by id. Only search takes several ids, and search lags, so what it does not have is read singly. */
final class Reads {

    /** Several requests' worth, so that what goes with them is asked for seldom. */
    static final int SIZE = 250;

    /** What fits into an address whatever the ids look like. */
    static final int IDS_A_QUERY = 100;

    private final SiteApi api;
    private final ContentMapping mapping;

    Reads(SiteApi api, ContentMapping mapping) {
        this.api = api;
        this.mapping = mapping;
    }

    Reading read(ContentType type, Collection<ContentId> ids, BodyRepresentation body) {
        List<ContentId> wanted = ids.stream().distinct().toList();
        String expand = Expansions.of(type, body);
        List<Content> found = new ArrayList<>();
        int width = Math.min(IDS_A_QUERY, Expansions.rows(type, body));
        for (int from = 0; from < wanted.size(); from += width) {
            List<ContentId> chunk = wanted.subList(from, Math.min(wanted.size(), from + width));
            found.addAll(
                    Halving.read(chunk, some -> some.size() == 1 ? List.<Content>of() : searched(type, some, expand))
                            .values());
        }
        Set<ContentId> missing = new LinkedHashSet<>(wanted);
        found.forEach(content -> missing.remove(content.id()));
        Halving.Halves<ContentId, Content> singles =
                Halving.each(List.copyOf(missing), !found.isEmpty(), id -> single(type, id, expand));
        found.addAll(singles.values());
        return new Reading(found, singles.failures());
    }

    private List<Content> searched(ContentType type, List<ContentId> ids, String expand) {
        Query query = Searches.search(
                        Cql.anyOf("id", ids.stream().map(ContentId::value).toList()))
                .with("expand", expand)
                .with("limit", ids.size());
        return rows(query, type).stream()
                .filter(wire -> ContentMapping.isOnSomethingCurrent(wire, type))
                .map(wire -> mapping.content(wire, type))
                .filter(Reads::isPresent)
                .toList();
    }

    /** Whether search takes the ids of attachments, with their prefix, is not told: where it does not they are read singly. */
    private List<WireContent> rows(Query query, ContentType type) {
        try {
            return api.get(query, "", WireContent.Listing.class).rows();
        } catch (InvalidRequest e) {
            if (type != ContentType.ATTACHMENT) {
                throw e;
            }
            return List.of();
        }
    }

    List<Content> titled(TitleSearch search) {
        List<Content> found = new ArrayList<>();
        for (Cql cql : search.queries()) {
            Query query = Searches.search(cql)
                    .with("expand", Expansions.of(ContentType.PAGE))
                    .with("limit", Expansions.ROWS_EXPANDED);
            api.get(query, "", WireContent.Listing.class)
                    .rows()
                    .forEach(wire -> found.add(
                            mapping.content(wire, ContentType.ofWireName(wire.type() == null ? "page" : wire.type()))));
        }
        return search.matching(found);
    }

    private Optional<Content> single(ContentType type, ContentId id, String expand) {
        return api.find(content(id).with("expand", expand), "", WireContent.class)
                .filter(wire -> ContentMapping.isOnSomethingCurrent(wire, type))
                .map(wire -> mapping.content(wire, type))
                .filter(Reads::isPresent);
    }

    private static boolean isPresent(Content content) {
        return content.status() == ContentStatus.CURRENT || content.status() == ContentStatus.ARCHIVED;
    }

    /** In any status, trashed included. */
    Optional<Content> find(ContentType type, ContentId id, BodyRepresentation body) {
        return switch (type) {
            case FOLDER, WHITEBOARD, DATABASE, OTHER -> Optional.empty();
            case PAGE, BLOGPOST, COMMENT, ATTACHMENT ->
                api.find(
                                content(id).with("status", "any").with("expand", Expansions.of(type, body)),
                                "",
                                WireContent.class)
                        // One path leads to contents of every type.
                        .filter(wire -> wire.type() == null || ContentType.ofWireName(wire.type()) == type)
                        .map(wire -> mapping.content(wire, type));
        };
    }

    /** From the database. Blog posts that share a title may be more than a slice holds. */
    List<Content> withTitle(Space space, ContentType type, String title) {
        Query query = Query.of("/rest/api/content")
                .with("type", type.wireName())
                .with("spaceKey", space.key())
                .with("title", title)
                .with("expand", Expansions.of(type))
                .with("limit", Expansions.ROWS_EXPANDED);
        return new OffsetSlices<>(start -> titled(query.with("start", start), type), Content::id)
                .stream()
                        .filter(content -> content.title().equalsIgnoreCase(title))
                        .toList();
    }

    private Rows<Content> titled(Query query, ContentType type) {
        WireContent.Listing listing = api.get(query, "", WireContent.Listing.class);
        List<Content> contents =
                listing.rows().stream().map(wire -> mapping.content(wire, type)).toList();
        return new Rows<>(contents, listing.ids(), listing.next());
    }

    /** What something is to hang on, or below: with its space, as far as writing needs it. */
    WireContent required(ContentId id) {
        return api.find(content(id).with("expand", "space"), "", WireContent.class)
                .orElseThrow(() -> new NotFound(404, "There is no current content " + id + ", or it is hidden"));
    }

    String downloadLink(ContentId attachment) {
        WireContent wire = api.get(content(attachment), "", WireContent.class);
        if (wire.links() == null || wire.links().download() == null) {
            throw new MalformedAnswer(200, "Attachment " + attachment + " names no address to download it from", false);
        }
        return wire.links().download();
    }

    private static Query content(ContentId id) {
        return Query.of("/rest/api/content", id.value());
    }
}
