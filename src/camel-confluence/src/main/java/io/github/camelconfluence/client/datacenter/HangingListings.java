package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Comments and attachments of a space by way of its pages, because no list has every attachment ({@code content} and
 * {@code content/scan} take only pages and blog posts, and comments since 8.3). A page's row brings the first few; where
 * there may be more, the page is asked.
 */
final class HangingListings {

    private final SiteApi api;
    private final ContentMapping mapping;
    private final ServerVersion version;
    private final Children children;

    HangingListings(SiteApi api, ContentMapping mapping, ServerVersion version, Children children) {
        this.api = api;
        this.mapping = mapping;
        this.version = version;
        this.children = children;
    }

    /** What of the type hangs on the space's pages or on its blog posts. */
    Slices<Content> below(Space space, ContentType containerType, ContentType type) {
        if (Listings.canScan(version, containerType)) {
            Query query = Scan.query(space.key(), containerType.wireName(), "current")
                    .with("limit", Expansions.ROWS_EXPANDED);
            return new NextSlices<>(cursor -> {
                WireContent.Listing listing = slice(Scan.at(query, cursor), type);
                return new NextSlices.Slice<>(
                        hanging(listing.rows(), type),
                        Scan.nextCursor(listing.next(), listing.rows().isEmpty()));
            });
        }
        Query query = Query.of("/rest/api/content")
                .with("type", containerType.wireName())
                .with("spaceKey", space.key())
                .with("status", "current")
                .with("limit", Expansions.ROWS_EXPANDED);
        Slices<WireContent> pages = new OffsetSlices<>(
                start -> {
                    WireContent.Listing listing = slice(query.with("start", start), type);
                    return new Rows<>(listing.rows(), listing.ids(), listing.next());
                },
                ContentMapping::id);
        return new HangingSlices(pages, type);
    }

    /** The pages of each slice replaced by what hangs on them. */
    private final class HangingSlices implements Slices<Content> {
        private final Slices<WireContent> pages;
        private final ContentType type;

        HangingSlices(Slices<WireContent> pages, ContentType type) {
            this.pages = pages;
            this.type = type;
        }

        @Override
        public boolean hasNext() {
            return pages.hasNext();
        }

        @Override
        public List<Content> next() {
            return hanging(pages.next(), type);
        }
    }

    private WireContent.Listing slice(Query query, ContentType type) {
        String expand = type == ContentType.ATTACHMENT
                ? "space,children.attachment.version,children.attachment.history"
                : "children.comment";
        try {
            return api.get(query.with("expand", expand), "", WireContent.Listing.class);
        } catch (ConfluenceException e) {
            if (!Halving.isWorthHalving(e)) {
                throw e;
            }
            return api.get(query, "", WireContent.Listing.class);
        }
    }

    /** A page that cannot be asked even alone is left out. */
    private List<Content> hanging(List<WireContent> pages, ContentType type) {
        List<Content> all = new ArrayList<>();
        List<ContentId> toAsk = new ArrayList<>();
        for (WireContent page : pages) {
            WireContent.Listing inner = inner(page, type);
            boolean whole = WireContent.isWhole(inner);
            if (inner != null && whole && type == ContentType.ATTACHMENT) {
                inner.rows().forEach(wire -> all.add(mapping.content(wire.on(page), type)));
            } else if (inner == null || !whole || !inner.rows().isEmpty()) {
                toAsk.add(ContentMapping.id(page));
            }
        }
        Halving.each(toAsk, true, id -> Optional.of(ask(id, type))).values().forEach(all::addAll);
        return all;
    }

    private static WireContent.@Nullable Listing inner(WireContent page, ContentType type) {
        WireContent.WireChildren children = page.children();
        if (children == null) {
            return null;
        }
        return type == ContentType.ATTACHMENT ? children.attachment() : children.comment();
    }

    private List<Content> ask(ContentId page, ContentType type) {
        return type == ContentType.ATTACHMENT
                ? children.attachments(page)
                : children.comments(page, BodyRepresentation.NONE);
    }
}
