package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.ChainedSlices;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Lists contents from the database: the truth about what exists. */
final class Listings {

    private final SiteApi api;
    private final ContentMapping mapping;
    private final ServerVersion version;
    private final Walks walks;
    private final Reads reads;
    private final HangingListings hanging;

    Listings(SiteApi api, ContentMapping mapping, ServerVersion version, Walks walks) {
        this.api = api;
        this.mapping = mapping;
        this.version = version;
        this.walks = walks;
        this.reads = new Reads(api, mapping);
        this.hanging = new HangingListings(api, mapping, version);
    }

    Slices<Content> all(Collection<Space> wanted, ContentType type, Set<ContentStatus> statuses) {
        requireKnown(type);
        List<Supplier<Slices<Content>>> parts = new ArrayList<>();
        for (Within within : walks.of(type, wanted)) {
            for (String status : statuses(statuses)) {
                parts.addAll(parts(within, type, status));
            }
            if (within.isWholeSite() && type == ContentType.PAGE) {
                parts.add(() -> ofTheSilent(within, type, statuses));
            }
        }
        return new ChainedSlices<>(parts);
    }

    /** A space that cannot be read any more says so only where it is asked by itself. */
    private Slices<Content> ofTheSilent(Within within, ContentType type, Set<ContentStatus> statuses) {
        return new ChainedSlices<>(within.silent().stream()
                .<Supplier<Slices<Content>>>map(space -> () -> all(List.of(space), type, statuses))
                .toList());
    }

    private List<Supplier<Slices<Content>>> parts(Within within, ContentType type, String status) {
        return switch (type) {
            case PAGE, BLOGPOST ->
                List.of(() -> canScan(version, type) ? scan(within, type, status) : offset(within, type, status));
            case COMMENT ->
                canScan(version, type) ? List.of(() -> scan(within, type, status)) : hanging(within, type, status);
            case ATTACHMENT -> hanging(within, type, status);
            default -> List.of();
        };
    }

    /** What was trashed by itself is in no list. */
    private List<Supplier<Slices<Content>>> hanging(Within within, ContentType type, String status) {
        return status.equals("current")
                ? List.of(
                        () -> hanging.below(within, ContentType.PAGE, type),
                        () -> hanging.below(within, ContentType.BLOGPOST, type))
                : List.of();
    }

    static void requireKnown(ContentType type) {
        boolean known = type == ContentType.PAGE || type == ContentType.BLOGPOST || type.hangsOnContent();
        if (!known) {
            throw new InvalidRequest(
                    0,
                    "types: Data Center has no " + type.wireName() + "; it has page, blogpost, comment and attachment");
        }
    }

    static boolean canScan(ServerVersion version, ContentType type) {
        return type == ContentType.PAGE ? version.isAtLeast(7, 18) : version.isAtLeast(8, 3);
    }

    /** Archiving pages is Cloud's: here only spaces can be archived. */
    private static List<String> statuses(Set<ContentStatus> statuses) {
        return statuses.stream()
                .filter(status -> status == ContentStatus.CURRENT || status == ContentStatus.TRASHED)
                .map(ContentStatus::wireName)
                .sorted()
                .toList();
    }

    private Slices<Content> scan(Within within, ContentType type, String status) {
        Query query = Scan.query(within, type.wireName(), status).with("limit", Expansions.ROWS_EXPANDED);
        return new NextSlices<>(cursor -> {
            Rows<Content> rows = placed(Scan.at(query, cursor), type, within);
            return new NextSlices.Slice<>(
                    rows.rows(), Scan.nextCursor(rows.next(), rows.given().isEmpty()));
        });
    }

    private Slices<Content> offset(Within within, ContentType type, String status) {
        Query query = within.narrow(Query.of("/rest/api/content").with("type", type.wireName()))
                .with("status", status)
                .with("limit", Expansions.ROWS_EXPANDED);
        return new OffsetSlices<>(start -> placed(query.with("start", start), type, within), Content::id);
    }

    /**
     * Expansions that fail for one row fail for the whole slice (CONFCLOUD-77618): then its rows, and no others, are read by
     * their ids.
     */
    private Rows<Content> placed(Query query, ContentType type, Within within) {
        try {
            return rows(query.with("expand", Expansions.of(type)), type, within);
        } catch (ConfluenceException e) {
            if (!Halving.isWorthHalving(e)) {
                throw e;
            }
            WireContent.Listing bare = within.asLastResort(() -> api.get(query, "", WireContent.Listing.class));
            return new Rows<>(readById(bare.rows(), type, within), bare.ids(), bare.next());
        }
    }

    /** What cannot be read is there all the same, unless it is not even told where. */
    private List<Content> readById(List<WireContent> bare, ContentType type, Within within) {
        Map<ContentId, Content> found = new LinkedHashMap<>();
        List<ContentId> ids = bare.stream().map(ContentMapping::id).toList();
        for (int from = 0; from < ids.size(); from += Reads.SIZE) {
            List<ContentId> some = ids.subList(from, Math.min(ids.size(), from + Reads.SIZE));
            Reading reading = reads.read(type, some, BodyRepresentation.NONE);
            reading.contents().forEach(content -> found.put(content.id(), content));
        }
        if (!type.hangsOnContent()) {
            addUnread(bare, type, within, found);
        }
        List<Content> inOrder =
                ids.stream().filter(found::containsKey).map(found::get).toList();
        return within.of(inOrder, Content::id, content -> content.space().value());
    }

    private void addUnread(List<WireContent> bare, ContentType type, Within within, Map<ContentId, Content> found) {
        List<WireContent> unread = bare.stream()
                .filter(wire -> !found.containsKey(ContentMapping.id(wire)))
                .toList();
        Map<ContentId, SpaceId> spaces =
                within.spacesOf(unread.stream().map(ContentMapping::id).toList());
        for (WireContent wire : unread) {
            ContentId id = ContentMapping.id(wire);
            SpaceId space = spaces.get(id);
            if (space != null) {
                found.put(id, mapping.unread(wire, type, space));
            }
        }
    }

    private Rows<Content> rows(Query query, ContentType type, Within within) {
        WireContent.Listing listing = api.get(query, "", WireContent.Listing.class);
        return rows(listing, within.of(listing.rows(), ContentMapping::id, WireContent::spaceId), type);
    }

    /** Reads search results, which have the same shape. */
    Rows<Content> rows(Query query, ContentType type) {
        WireContent.Listing listing = api.get(query, "", WireContent.Listing.class);
        return rows(listing, listing.rows(), type);
    }

    private Rows<Content> rows(WireContent.Listing listing, List<WireContent> wanted, ContentType type) {
        return new Rows<>(
                wanted.stream()
                        .filter(wire -> ContentMapping.isOnSomethingCurrent(wire, type))
                        .map(wire -> mapping.content(wire, type))
                        .toList(),
                listing.ids(),
                listing.next());
    }
}
