package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What hangs on one page or blog post. */
final class HangingOnOne {

    /** Comments do not tell when they were made, but their ids grow. */
    private static final Comparator<Content> BY_ID = Comparator.comparing(
                    (Content content) -> content.id().value().length())
            .thenComparing(Content::id);

    /** Finding out which of them have replies takes about as many requests as asking so many comments. */
    private static final int ASKED_EACH = 4;

    private static final List<String> ATTACHMENT_STATUSES =
            List.of(ContentStatus.ARCHIVED.wireName(), ContentStatus.CURRENT.wireName());

    private final SiteApi api;
    private final ContentMapping mapping;
    private final Containers containers;
    private final HangingReads reads;
    private final Answered answered;

    HangingOnOne(SiteApi api, ContentMapping mapping, HangingReads reads, Searches searches) {
        this.api = api;
        this.mapping = mapping;
        this.containers = new Containers(api);
        this.reads = reads;
        this.answered = new Answered(api, searches);
    }

    private record Row(Hanging kind, WireContent wire) {}

    List<Content> comments(Content.Parent container, BodyRepresentation body) {
        List<Row> rows = new ArrayList<>();
        for (Hanging kind : Hanging.of(ContentType.COMMENT)) {
            withReplies(kind, container, body).forEach(wire -> rows.add(new Row(kind, wire)));
        }
        return placed(rows, container);
    }

    /** A page's list holds only the comments that are no replies, and no comment tells whether it has some. */
    private List<WireContent> withReplies(Hanging kind, Content.Parent container, BodyRepresentation body) {
        String page = container.id().value();
        List<WireContent> all =
                new ArrayList<>(listed(kind, Query.of(Listings.path(container.type()), page, kind.collection()), body));
        @Nullable Predicate<ContentId> mayHaveReplies = null;
        for (int asked = 0; asked < all.size(); asked++) {
            if (mayHaveReplies == null && all.size() > ASKED_EACH) {
                mayHaveReplies = answered.on(container, kind, all)
                        .<Predicate<ContentId>>map(some -> some::contains)
                        .orElse(id -> true);
            }
            ContentId id = ContentMapping.id(all.get(asked));
            if (mayHaveReplies == null || mayHaveReplies.test(id)) {
                all.addAll(listed(kind, Query.of("/api/v2", kind.collection(), id.value(), "children"), body));
            }
        }
        return all;
    }

    private List<WireContent> listed(Hanging kind, Query query, BodyRepresentation body) {
        return V2Lists.all(api, BulkReads.withBody(query, body).with("sort", "created-date"), kind.scope())
                .filter(isPresent())
                .map(wire -> body == BodyRepresentation.STORAGE ? reads.legible(kind, wire) : wire)
                .toList();
    }

    List<Content> attachments(Content.Parent container) {
        Query query = Query.of(Listings.path(container.type()), container.id().value(), "attachments")
                .withEach("status", ATTACHMENT_STATUSES)
                .with("sort", "created-date");
        Stream<WireContent> wires = V2Lists.all(api, query, Hanging.ATTACHMENT.scope());
        return placed(wires.map(wire -> new Row(Hanging.ATTACHMENT, wire)).toList(), container);
    }

    /** Listed by v2, so that what was uploaded a moment ago is found. */
    Optional<Content> attachment(Content.Parent container, String fileName) {
        Query query = Query.of(Listings.path(container.type()), container.id().value(), "attachments")
                .with("filename", fileName)
                .with("status", ContentStatus.CURRENT.wireName());
        List<Row> rows = V2Lists.all(api, query, Hanging.ATTACHMENT.scope())
                .filter(wire -> fileName.equals(wire.title()))
                .map(wire -> new Row(Hanging.ATTACHMENT, wire))
                .toList();
        return placed(rows, container).stream().findFirst();
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
