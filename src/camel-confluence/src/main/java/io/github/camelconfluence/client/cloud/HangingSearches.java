package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.SpaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Comments and attachments with all that v2 would tell of them, many at once: only v1's search takes the ids of several, or
 * of several pages. What a row does not tell whole is left out.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/cql-fields/">CQL fields</a>
 */
final class HangingSearches {

    private static final String COMMENT =
            "version,space,container,ancestors,extensions.inlineProperties,extensions.resolution";
    private static final String ATTACHMENT = "version,space,container,history";

    static final int IDS_A_QUERY = 100;

    private final Searches searches;
    private final ContentMapping mapping;

    HangingSearches(Searches searches, ContentMapping mapping) {
        this.searches = searches;
        this.mapping = mapping;
    }

    /** Of these pages and blog posts. */
    Slices<Content> on(Collection<ContentId> containers, ContentType type, BodyRepresentation body) {
        return found(anyOf("container", containers), type, body);
    }

    /** Those of these ids that search knows, in the spaces that it knows of. */
    Slices<Content> withIds(Collection<ContentId> ids, ContentType type, BodyRepresentation body) {
        return found(anyOf("id", ids), type, body);
    }

    private static Cql anyOf(String field, Collection<ContentId> ids) {
        return Cql.anyOf(field, ids.stream().map(ContentId::value).toList());
    }

    private Slices<Content> found(Cql which, ContentType type, BodyRepresentation body) {
        Cql cql = which.and(Cql.field("type", type.wireName()));
        Slices<WireFound> rows = searches.found(new Cql(cql + " order by created"), expansion(type, body));
        return new Slices<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Content> next() {
                return legible(contents(rows.next(), type), type, body);
            }
        };
    }

    private static String expansion(ContentType type, BodyRepresentation body) {
        if (type == ContentType.ATTACHMENT) {
            return ATTACHMENT;
        }
        return switch (body) {
            case STORAGE -> COMMENT + ",body.storage";
            case ADF -> COMMENT + ",body.atlas_doc_format";
            case NONE -> COMMENT;
        };
    }

    private List<Content> contents(List<WireFound> rows, ContentType type) {
        return rows.stream().flatMap(row -> content(row, type).stream()).toList();
    }

    private Optional<Content> content(WireFound row, ContentType type) {
        Hanging kind = kind(row, type);
        WireFound container = row.container();
        String space = row.space() == null ? null : row.space().id();
        if (kind == null || space == null || row.version() == null || container == null || container.id() == null) {
            return Optional.empty();
        }
        ContentType on = container.type() == null ? ContentType.OTHER : ContentType.ofWireName(container.type());
        boolean there = container.status() == null || container.status().equals("current");
        return there && (on == ContentType.PAGE || on == ContentType.BLOGPOST)
                ? Optional.of(mapping.hanging(
                        row.hanging(kind),
                        kind,
                        new SpaceId(space),
                        new Content.Parent(new ContentId(container.id()), on)))
                : Optional.empty();
    }

    private static @Nullable Hanging kind(WireFound row, ContentType type) {
        if (type == ContentType.ATTACHMENT) {
            return Hanging.ATTACHMENT;
        }
        String location = row.extensions() == null ? null : row.extensions().location();
        if (location == null) {
            return null;
        }
        return location.equals("footer") ? Hanging.FOOTER_COMMENT : Hanging.INLINE_COMMENT;
    }

    /** Some bodies made in the new editor are empty in storage format only: all of a slice are asked for at once. */
    private List<Content> legible(List<Content> contents, ContentType type, BodyRepresentation body) {
        if (type == ContentType.ATTACHMENT || body != BodyRepresentation.STORAGE) {
            return contents;
        }
        List<ContentId> blank = contents.stream()
                .filter(content ->
                        content.body() == null || content.body().value().isBlank())
                .map(Content::id)
                .toList();
        if (blank.isEmpty()) {
            return contents;
        }
        Map<ContentId, Content> adf = new HashMap<>();
        for (int from = 0; from < blank.size(); from += IDS_A_QUERY) {
            withIds(blank.subList(from, Math.min(blank.size(), from + IDS_A_QUERY)), type, BodyRepresentation.ADF)
                    .stream()
                    .forEach(content -> adf.put(content.id(), content));
        }
        return contents.stream()
                .map(content -> blank.contains(content.id()) ? legible(content, adf.get(content.id())) : content)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Content legible(Content content, @Nullable Content adf) {
        return adf != null && BulkReads.isEmptyAdf(adf.body()) ? content : adf;
    }
}
