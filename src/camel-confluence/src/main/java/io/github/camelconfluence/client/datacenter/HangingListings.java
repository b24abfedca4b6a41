package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Comments and attachments of a space by way of its pages, because no list has every attachment ({@code content} and
 * {@code content/scan} take only pages and blog posts, and comments since 8.3). A page's row brings the first few, of
 * comments with the replies to them; where there may be more, the page is asked.
 */
final class HangingListings {

    /** Comments, the replies to them, the replies to these, and whether there are any more below. */
    private static final int LEVELS = 3;

    private final SiteApi api;
    private final ContentMapping mapping;
    private final ServerVersion version;
    private final Children children;
    private volatile boolean tellsResolved;

    HangingListings(SiteApi api, ContentMapping mapping, ServerVersion version) {
        this.api = api;
        this.mapping = mapping;
        this.version = version;
        this.children = new Children(api, mapping);
    }

    /** What of the type hangs on pages, or on blog posts. */
    Slices<Content> below(Within within, ContentType containerType, ContentType type) {
        if (Listings.canScan(version, containerType)) {
            Query query =
                    Scan.query(within, containerType.wireName(), "current").with("limit", Expansions.ROWS_EXPANDED);
            return new NextSlices<>(cursor -> {
                WireContent.Listing listing = slice(Scan.at(query, cursor), type, within);
                return new NextSlices.Slice<>(
                        hanging(within.of(listing.rows(), ContentMapping::id, WireContent::spaceId), type),
                        Scan.nextCursor(listing.next(), listing.rows().isEmpty()));
            });
        }
        Query query = within.narrow(Query.of("/rest/api/content").with("type", containerType.wireName()))
                .with("status", "current")
                .with("limit", Expansions.ROWS_EXPANDED);
        Slices<WireContent> pages = new OffsetSlices<>(
                start -> {
                    WireContent.Listing listing = slice(query.with("start", start), type, within);
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

    /** Where the server cannot expand it all it is asked for less, and in the end for bare rows: then each page is asked. */
    private WireContent.Listing slice(Query query, ContentType type, Within within) {
        List<String> expansions = type == ContentType.ATTACHMENT
                ? List.of("space,children.attachment.version,children.attachment.history")
                : List.of(comments(LEVELS), comments(1));
        for (String expand : expansions) {
            try {
                return api.get(query.with("expand", expand), "", WireContent.Listing.class);
            } catch (ConfluenceException e) {
                if (!Halving.isWorthHalving(e)) {
                    throw e;
                }
            }
        }
        return within.asLastResort(() -> api.get(query, "", WireContent.Listing.class));
    }

    private static String comments(int levels) {
        StringBuilder expand = new StringBuilder("space");
        String path = "";
        for (int level = 0; level < levels; level++) {
            path += (level == 0 ? "" : ".") + "children.comment";
            for (String part : List.of("version", "history", "extensions.inlineProperties", "extensions.resolution")) {
                expand.append(',').append(path).append('.').append(part);
            }
        }
        return expand.append(',').append(path).append(".children.comment").toString();
    }

    /** A page that cannot be asked even alone is left out. */
    private List<Content> hanging(List<WireContent> pages, ContentType type) {
        if (pages.stream().flatMap(HangingListings::comments).anyMatch(HangingDetails::isResolved)) {
            tellsResolved = true;
        }
        List<Content> all = new ArrayList<>();
        List<ContentId> toAsk = new ArrayList<>();
        for (WireContent page : pages) {
            List<Content> told = new ArrayList<>();
            boolean whole = type == ContentType.ATTACHMENT
                    ? addAttachments(page, told)
                    : mayTellAll(page) && addComments(page, page, List.of(), told);
            if (whole) {
                all.addAll(told);
            } else {
                toAsk.add(ContentMapping.id(page));
            }
        }
        Halving.each(toAsk, true, id -> Optional.of(ask(id, type))).values().forEach(all::addAll);
        return all;
    }

    /** Until a row has told a resolved comment, rows may leave those out: a page with inline comments may have some. */
    private boolean mayTellAll(WireContent page) {
        return tellsResolved || comments(page).noneMatch(HangingDetails::isInline);
    }

    private static Stream<WireContent> comments(WireContent page) {
        WireContent.Listing comments =
                page.children() == null ? null : page.children().comment();
        return comments == null ? Stream.empty() : comments.rows().stream();
    }

    /** False where there may be more. */
    private boolean addAttachments(WireContent page, List<Content> told) {
        WireContent.Listing inner =
                page.children() == null ? null : page.children().attachment();
        if (inner == null || !WireContent.isWhole(inner)) {
            return false;
        }
        inner.rows().forEach(wire -> told.add(mapping.content(wire.on(page), ContentType.ATTACHMENT)));
        return true;
    }

    private boolean addComments(WireContent page, WireContent below, List<WireContent> above, List<Content> told) {
        WireContent.Listing inner =
                below.children() == null ? null : below.children().comment();
        if (inner == null
                || !WireContent.isWhole(inner)
                || inner.rows().stream().anyMatch(comment -> comment.version() == null)) {
            return false;
        }
        for (WireContent comment : inner.rows()) {
            told.add(mapping.content(comment.on(page, above), ContentType.COMMENT));
            List<WireContent> path = new ArrayList<>(above);
            path.add(comment);
            if (!addComments(page, comment, path, told)) {
                return false;
            }
        }
        return true;
    }

    private List<Content> ask(ContentId page, ContentType type) {
        return type == ContentType.ATTACHMENT
                ? children.attachments(page)
                : children.comments(page, BodyRepresentation.NONE);
    }
}
