package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page or blog post of comments. A reply may name only the comment that it answers; since no comment ever changes
 * its page, what was found once stays true, and so does what a search index says that lags. Not thread-safe.
 */
final class Replies {

    private static final int REMEMBERED = 10_000;

    private final SiteApi api;

    private final Map<ContentId, Content.Parent> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentId, Content.Parent> eldest) {
            return size() > REMEMBERED;
        }
    };

    Replies(SiteApi api) {
        this.api = api;
    }

    /** Of each row; without those that hang on something else than a page or blog post, or on nothing that is there. */
    Map<ContentId, Content.Parent> containers(Hanging kind, List<WireContent> rows) {
        Map<ContentId, ContentId> answered = new HashMap<>();
        Map<ContentId, Content.Parent> found = new HashMap<>();
        for (WireContent row : rows) {
            ContentId id = ContentMapping.id(row);
            named(row).ifPresent(container -> found.put(id, container));
            if (!found.containsKey(id) && row.parentCommentId() != null) {
                answered.put(id, new ContentId(row.parentCommentId()));
            }
        }
        known.putAll(found);
        Map<ContentId, ContentId> tops =
                answered.keySet().stream().collect(Collectors.toMap(id -> id, id -> firstOutside(answered, id)));
        resolve(kind, new LinkedHashSet<>(tops.values()));
        tops.forEach((id, top) -> {
            Content.Parent container = known.get(top);
            if (container != null) {
                found.put(id, container);
            }
        });
        known.putAll(found);
        return found;
    }

    private static ContentId firstOutside(Map<ContentId, ContentId> answered, ContentId id) {
        Set<ContentId> seen = new HashSet<>();
        ContentId top = id;
        for (ContentId above = answered.get(top); above != null && seen.add(above); above = answered.get(top)) {
            top = above;
        }
        return top;
    }

    private void resolve(Hanging kind, Set<ContentId> comments) {
        comments.removeAll(known.keySet());
        if (comments.size() > 1) {
            search(comments);
        }
        for (ContentId id : comments) {
            if (!known.containsKey(id)) {
                climb(kind, id).ifPresent(container -> known.put(id, container));
            }
        }
    }

    /** Up from comment to comment, to the one that names its page. */
    private Optional<Content.Parent> climb(Hanging kind, ContentId from) {
        Set<ContentId> seen = new HashSet<>();
        @Nullable ContentId id = from;
        while (id != null && seen.add(id)) {
            if (known.containsKey(id)) {
                return Optional.ofNullable(known.get(id));
            }
            WireContent wire = api.find(
                            Query.of("/api/v2", kind.collection(), id.value()), kind.scope(), WireContent.class)
                    .orElse(null);
            if (wire == null || named(wire).isPresent()) {
                return wire == null ? Optional.empty() : named(wire);
            }
            id = wire.parentCommentId() == null ? null : new ContentId(wire.parentCommentId());
        }
        return Optional.empty();
    }

    /**
     * Asks the search index where many comments are, and whether inline: nothing else takes their ids in bulk. What it does
     * not have, or may not be asked, is absent.
     */
    Map<ContentId, Hanging> search(Collection<ContentId> comments) {
        Cql cql = Cql.anyOf("id", comments.stream().map(ContentId::value).toList());
        Query query = Query.of("/rest/api/content/search")
                .with("cql", cql)
                .with("expand", "container")
                .with("limit", V2Lists.LIMIT);
        Map<ContentId, Hanging> kinds = new HashMap<>();
        try {
            new NextSlices<WireFound>(next -> slice(query, next)).stream().forEach(row -> note(row, kinds));
        } catch (ConfluenceException e) {
            if (!(e instanceof AccessDenied || Halving.isDueToWhatWasAsked(e))) {
                throw e;
            }
        }
        return kinds;
    }

    private NextSlices.Slice<WireFound> slice(Query query, @Nullable String next) {
        WireFound.Listing listing = next == null
                ? api.get(query, Scopes.SEARCH, WireFound.Listing.class)
                : api.follow(next, Scopes.SEARCH, WireFound.Listing.class);
        return new NextSlices.Slice<>(listing.rows(), listing.next());
    }

    private void note(WireFound row, Map<ContentId, Hanging> kinds) {
        if (row.id() == null) {
            return;
        }
        ContentId id = new ContentId(row.id());
        String location = row.extensions() == null ? null : row.extensions().location();
        if (location != null) {
            kinds.put(id, location.equals("footer") ? Hanging.FOOTER_COMMENT : Hanging.INLINE_COMMENT);
        }
        WireFound container = row.container();
        if (container != null && container.id() != null && container.type() != null) {
            ContentType type = ContentType.ofWireName(container.type());
            if (type == ContentType.PAGE || type == ContentType.BLOGPOST) {
                known.put(id, new Content.Parent(new ContentId(container.id()), type));
            }
        }
    }

    private static Optional<Content.Parent> named(WireContent wire) {
        if (wire.pageId() != null) {
            return Optional.of(new Content.Parent(new ContentId(wire.pageId()), ContentType.PAGE));
        }
        return Optional.ofNullable(wire.blogPostId())
                .map(id -> new Content.Parent(new ContentId(id), ContentType.BLOGPOST));
    }
}
