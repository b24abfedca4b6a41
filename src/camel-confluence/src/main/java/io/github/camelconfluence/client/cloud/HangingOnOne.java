package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What hangs on one page or blog post. */
final class HangingOnOne {

    /** Comments do not tell when they were made, but their ids grow. */
    private static final Comparator<Content> BY_ID = Comparator.comparing(
                    (Content content) -> content.id().value().length())
            .thenComparing(Content::id);

    private final SiteApi api;
    private final ContentMapping mapping;
    private final Containers containers;
    private final HangingReads reads;

    HangingOnOne(SiteApi api, ContentMapping mapping, HangingReads reads) {
        this.api = api;
        this.mapping = mapping;
        this.containers = new Containers(api);
        this.reads = reads;
    }

    private record Row(Hanging kind, WireContent wire) {}

    List<Content> comments(Content.Parent container, BodyRepresentation body) {
        List<Row> rows = new ArrayList<>();
        for (Hanging kind : Hanging.of(ContentType.COMMENT)) {
            Query roots =
                    Query.of(Listings.path(container.type()), container.id().value(), kind.collection());
            addWithReplies(kind, roots, body, rows);
        }
        return placed(rows, container);
    }

    /**
     * A page's list holds only the comments that are no replies, and no comment tells whether it has some: each is asked,
     * which takes a request a comment.
     */
    private void addWithReplies(Hanging kind, Query first, BodyRepresentation body, List<Row> rows) {
        List<Query> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            Query query = BulkReads.withBody(open.remove(open.size() - 1), body).with("sort", "created-date");
            V2Lists.all(api, query, kind.scope()).filter(isPresent()).forEach(wire -> {
                rows.add(new Row(kind, body == BodyRepresentation.STORAGE ? reads.legible(kind, wire) : wire));
                open.add(Query.of(
                        "/api/v2", kind.collection(), ContentMapping.id(wire).value(), "children"));
            });
        }
    }

    List<Content> attachments(Content.Parent container) {
        Query query = Query.of(Listings.path(container.type()), container.id().value(), "attachments")
                .with("status", ContentStatus.CURRENT.wireName())
                .with("sort", "created-date");
        Stream<WireContent> wires = V2Lists.all(api, query, Hanging.ATTACHMENT.scope());
        return placed(wires.map(wire -> new Row(Hanging.ATTACHMENT, wire)).toList(), container);
    }

    private static Predicate<WireContent> isPresent() {
        return wire -> ContentMapping.status(wire) == ContentStatus.CURRENT
                || ContentMapping.status(wire) == ContentStatus.ARCHIVED;
    }

    /** Of the rows none names the space. */
    private List<Content> placed(List<Row> rows, Content.Parent container) {
        SpaceId space =
                rows.isEmpty() ? null : containers.spaces(List.of(container)).get(container);
        return space == null
                ? List.of()
                : rows.stream()
                        .map(row -> mapping.hanging(row.wire(), row.kind(), space, container))
                        .sorted(BY_ID)
                        .toList();
    }
}
