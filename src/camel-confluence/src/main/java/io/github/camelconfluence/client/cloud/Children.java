package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is directly under a page or folder. v2's list tells little more than the titles, so pages are read in bulk and the
 * others one by one.
 */
final class Children {

    private final SiteApi api;
    private final BulkReads bulk;
    private final SingleReads singles;

    Children(SiteApi api, BulkReads bulk, SingleReads singles) {
        this.api = api;
        this.bulk = bulk;
        this.singles = singles;
    }

    Slices<Content> of(ContentType type, ContentId parent) {
        if (type == ContentType.BLOGPOST || type.hangsOnContent()) {
            throw new InvalidRequest(
                    0, "Nothing is under a " + type.wireName() + ": only pages and folders have children");
        }
        Query query = Query.of("/api/v2", SingleReads.collection(type), parent.value(), "direct-children");
        return new NextSlices<>(next -> {
            WireContent.Listing listing = V2Lists.slice(api, query, Scopes.HIERARCHY, next);
            return new NextSlices.Slice<>(read(listing.rows()), listing.next());
        });
    }

    private List<Content> read(List<WireContent> rows) {
        Reading reading = bulk.read(
                ContentType.PAGE,
                rows.stream()
                        .filter(row -> type(row) == ContentType.PAGE)
                        .map(ContentMapping::id)
                        .toList(),
                BodyRepresentation.NONE);
        reading.failures().values().stream().findFirst().ifPresent(Children::fail);
        Map<ContentId, Content> pages = new HashMap<>();
        reading.contents().forEach(page -> pages.put(page.id(), page));
        return rows.stream()
                .flatMap(row -> type(row) == ContentType.PAGE
                        ? Stream.ofNullable(pages.get(ContentMapping.id(row)))
                        : singles.find(type(row), ContentMapping.id(row)).stream())
                .toList();
    }

    private static void fail(ConfluenceException e) {
        throw e;
    }

    private static ContentType type(WireContent row) {
        return ContentType.ofWireName(row.type() == null ? "page" : row.type());
    }
}
