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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Labels and restrictions, from the database in bulk; a slice that cannot be expanded is read row by row. */
final class AnnotationListing {

    private static final int LABELS = 200;

    private record Labels(@Nullable List<WireAnnotated.Label> results) {}

    private final SiteApi api;
    private final ServerVersion version;
    private final Walks walks;

    AnnotationListing(SiteApi api, ServerVersion version, Walks walks) {
        this.api = api;
        this.version = version;
        this.walks = walks;
    }

    /** Of comments nothing is to be told, and of attachments, which only search lists, only their labels. */
    Slices<Annotations> all(Collection<Space> wanted, ContentType type, boolean withRestrictions) {
        if (type == ContentType.COMMENT) {
            return new ChainedSlices<>(List.of());
        }
        if (type == ContentType.ATTACHMENT) {
            return chained(wanted, space -> {
                Slices<Annotations> labels = labelsOfAttachments(space);
                return withRestrictions ? labels.mapped(Annotations::unrestricted) : labels;
            });
        }
        return chained(walks.of(type, wanted), within -> all(within, type, withRestrictions));
    }

    private static <T> Slices<Annotations> chained(Collection<T> parts, Function<T, Slices<Annotations>> each) {
        return new ChainedSlices<>(parts.stream()
                .<Supplier<Slices<Annotations>>>map(part -> () -> each.apply(part))
                .toList());
    }

    private Slices<Annotations> labelsOfAttachments(Space space) {
        Cql cql = Cql.field("space", space.key()).and(Cql.field("type", ContentType.ATTACHMENT.wireName()));
        Query query = Searches.search(cql).with("limit", Expansions.ROWS_EXPANDED);
        return offset(query, ContentType.ATTACHMENT, false, Within.space(space));
    }

    private Slices<Annotations> all(Within within, ContentType type, boolean withRestrictions) {
        if (Listings.canScan(version, type)) {
            Query query = Scan.query(within, type.wireName(), "current").with("limit", Expansions.ROWS_EXPANDED);
            return new NextSlices<>(cursor -> {
                WireAnnotated.Listing listing = slice(Scan.at(query, cursor), withRestrictions, within);
                return new NextSlices.Slice<>(
                        annotations(
                                within.of(listing.rows(), WireAnnotated::contentId, WireAnnotated::spaceId),
                                type,
                                withRestrictions),
                        Scan.nextCursor(listing.next(), listing.rows().isEmpty()));
            });
        }
        Query query = within.narrow(Query.of("/rest/api/content").with("type", type.wireName()))
                .with("status", "current")
                .with("limit", Expansions.ROWS_EXPANDED);
        return offset(query, type, withRestrictions, within);
    }

    private Slices<Annotations> offset(Query query, ContentType type, boolean withRestrictions, Within within) {
        return new OffsetSlices<>(
                start -> {
                    WireAnnotated.Listing listing = slice(query.with("start", start), withRestrictions, within);
                    List<ContentId> given = listing.rows().stream()
                            .map(WireAnnotated::contentId)
                            .toList();
                    return new Rows<>(annotations(listing.rows(), type, withRestrictions), given, listing.next());
                },
                Annotations::id);
    }

    /** One draft or trashed ancestor spoils the expansion of all; without it the rows are bare and read singly. */
    private WireAnnotated.Listing slice(Query query, boolean withRestrictions, Within within) {
        String expand = WireAnnotated.expansion(withRestrictions) + (within.isWholeSite() ? ",space" : "");
        try {
            return api.get(query.with("expand", expand), "", WireAnnotated.Listing.class);
        } catch (ConfluenceException e) {
            if (!Halving.isWorthHalving(e)) {
                throw e;
            }
            return within.asLastResort(() -> api.get(query, "", WireAnnotated.Listing.class));
        }
    }

    /** A row that cannot be read even alone is left out. */
    private List<Annotations> annotations(List<WireAnnotated> rows, ContentType type, boolean withRestrictions) {
        List<Annotations> all = new ArrayList<>();
        List<ContentId> bare = new ArrayList<>();
        for (WireAnnotated row : rows) {
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
