package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.ChainedSlices;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.OwnRestriction;
import io.github.camelconfluence.client.v1.WireAnnotated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Labels and restrictions, from the database in bulk; a slice that cannot be expanded is read row by row. */
final class AnnotationListing {

    private static final int LABELS = 200;

    private record Labels(@Nullable List<WireAnnotated.Label> results) {}

    private final SiteApi api;
    private final ServerVersion version;

    AnnotationListing(SiteApi api, ServerVersion version) {
        this.api = api;
        this.version = version;
    }

    /** Of comments nothing is to be told, and of attachments, which only search lists, only their labels. */
    Slices<Annotations> all(Space space, ContentType type, boolean withRestrictions) {
        if (type == ContentType.COMMENT) {
            return new ChainedSlices<>(List.of());
        }
        if (type == ContentType.ATTACHMENT) {
            Cql cql = Cql.field("space", space.key()).and(Cql.field("type", type.wireName()));
            Slices<Annotations> labels =
                    offset(Searches.search(cql).with("limit", Expansions.ROWS_EXPANDED), type, false);
            return withRestrictions ? labels.mapped(Annotations::unrestricted) : labels;
        }
        if (Listings.canScan(version, type)) {
            Query query = Scan.query(space.key(), type.wireName(), "current").with("limit", Expansions.ROWS_EXPANDED);
            return new NextSlices<>(cursor -> {
                WireAnnotated.Listing listing = slice(Scan.at(query, cursor), withRestrictions);
                return new NextSlices.Slice<>(
                        annotations(listing, type, withRestrictions),
                        Scan.nextCursor(listing.next(), listing.rows().isEmpty()));
            });
        }
        Query query = Query.of("/rest/api/content")
                .with("type", type.wireName())
                .with("spaceKey", space.key())
                .with("status", "current")
                .with("limit", Expansions.ROWS_EXPANDED);
        return offset(query, type, withRestrictions);
    }

    private Slices<Annotations> offset(Query query, ContentType type, boolean withRestrictions) {
        return new OffsetSlices<>(
                start -> {
                    WireAnnotated.Listing listing = slice(query.with("start", start), withRestrictions);
                    List<ContentId> given = listing.rows().stream()
                            .map(WireAnnotated::contentId)
                            .toList();
                    return new Rows<>(annotations(listing, type, withRestrictions), given, listing.next());
                },
                Annotations::id);
    }

    /** One draft or trashed ancestor spoils the expansion of all; without it the rows are bare and read singly. */
    private WireAnnotated.Listing slice(Query query, boolean withRestrictions) {
        try {
            return api.get(
                    query.with("expand", WireAnnotated.expansion(withRestrictions)), "", WireAnnotated.Listing.class);
        } catch (ConfluenceException e) {
            if (!Halving.isWorthHalving(e)) {
                throw e;
            }
            return api.get(query, "", WireAnnotated.Listing.class);
        }
    }

    /** A row that cannot be read even alone is left out. */
    private List<Annotations> annotations(WireAnnotated.Listing listing, ContentType type, boolean withRestrictions) {
        List<Annotations> all = new ArrayList<>();
        List<ContentId> bare = new ArrayList<>();
        for (WireAnnotated row : listing.rows()) {
            row.complete(withRestrictions).ifPresentOrElse(all::add, () -> bare.add(row.contentId()));
        }
        all.addAll(Halving.each(bare, true, id -> Optional.of(single(type, id, withRestrictions)))
                .values());
        return all;
    }

    Annotations single(ContentType type, ContentId id, boolean withRestrictions) {
        List<String> labels = type == ContentType.COMMENT ? List.of() : labels(id);
        Audience restriction =
                !withRestrictions ? null : type.hangsOnContent() ? Audience.UNRESTRICTED : OwnRestriction.read(api, id);
        return new Annotations(id, labels, restriction);
    }

    private List<String> labels(ContentId id) {
        List<WireAnnotated.Label> all = new ArrayList<>();
        for (int start = 0; ; ) {
            Query query = Query.of("/rest/api/content", id.value(), "label")
                    .with("start", start)
                    .with("limit", LABELS);
            List<WireAnnotated.Label> some = api.get(query, "", Labels.class).results();
            int received = some == null ? 0 : some.size();
            boolean anyNew = some != null
                    && all.addAll(
                            some.stream().filter(label -> !all.contains(label)).toList());
            if (received < LABELS || !anyNew) {
                return WireAnnotated.sorted(all);
            }
            start += received;
        }
    }
}
