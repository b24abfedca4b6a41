package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.ChainedSlices;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Comments and attachments of whole spaces. v2 lists them for the whole site only, replies among them (the lists of a page
 * alone leave replies out), and tells at most the page they hang on: its space is asked for slice by slice.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/">v2 comments</a>
 */
final class HangingListings {

    private final SiteApi api;
    private final ContentMapping mapping;
    private final Containers listedBefore;
    private final Containers asked;

    HangingListings(SiteApi api, ContentMapping mapping, LatelyListed lately) {
        this.api = api;
        this.mapping = mapping;
        this.listedBefore = new Containers(api, lately);
        this.asked = new Containers(api);
    }

    /** In the order in which they were made, so that a comment comes before the replies to it. */
    Slices<Content> all(Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses) {
        return listing(type, new Wanted(spaces, statuses, null));
    }

    /** Ends where a whole slice is older. What was listed before may have moved since, and no other poll would look again. */
    Slices<Content> since(Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses, Instant since) {
        return listing(type, new Wanted(spaces, statuses, since));
    }

    private record Wanted(
            Collection<Space> spaces,
            Set<ContentStatus> statuses,
            @Nullable Instant since) {

        boolean isTooOld(WireContent row) {
            return since != null
                    && ContentMapping.version(row.version()).createdAt().isBefore(since);
        }

        /** Archived is said of pages, and of what hangs on them if at all. */
        boolean wants(Content content) {
            return content.status() == ContentStatus.ARCHIVED || statuses.contains(content.status());
        }

        /** The same of a space as of a page: an archived attachment is one of a page that is there, or comes with its page. */
        Set<ContentStatus> partStatuses() {
            Set<ContentStatus> wanted = EnumSet.noneOf(ContentStatus.class);
            wanted.addAll(statuses);
            if (statuses.contains(ContentStatus.CURRENT)) {
                wanted.add(ContentStatus.ARCHIVED);
            }
            return wanted;
        }

        /** What was trashed by itself hangs on a page that is there. */
        Set<ContentStatus> containerStatuses() {
            Set<ContentStatus> wanted = EnumSet.of(ContentStatus.CURRENT);
            if (statuses.contains(ContentStatus.ARCHIVED)) {
                wanted.add(ContentStatus.ARCHIVED);
            }
            return wanted;
        }
    }

    private Slices<Content> listing(ContentType type, Wanted wanted) {
        List<Supplier<Slices<Content>>> parts = new ArrayList<>();
        List<String> statuses = Listings.statuses(type, wanted.partStatuses());
        boolean nothing = wanted.spaces().isEmpty() || statuses.isEmpty();
        for (Hanging kind : nothing ? List.<Hanging>of() : Hanging.of(type)) {
            Query query = Query.of("/api/v2", kind.collection())
                    .with("sort", wanted.since() == null ? "created-date" : "-modified-date");
            if (kind == Hanging.ATTACHMENT) {
                query = query.withEach("status", statuses);
            }
            Query complete = query;
            Replies replies = new Replies(api);
            parts.add(() -> new NextSlices<>(next -> slice(kind, complete, next, wanted, replies)));
        }
        return new ChainedSlices<>(parts);
    }

    private NextSlices.Slice<Content> slice(
            Hanging kind, Query query, @Nullable String next, Wanted wanted, Replies replies) {
        WireContent.Listing listing = V2Lists.slice(api, query, kind.scope(), next);
        List<WireContent> fresh =
                listing.rows().stream().filter(row -> !wanted.isTooOld(row)).toList();
        boolean past = fresh.isEmpty() && !listing.rows().isEmpty();
        return new NextSlices.Slice<>(placed(kind, fresh, wanted, replies), past ? null : listing.next());
    }

    /** A row whose place cannot be told even alone is left out: no single page may stop the listing of a whole site. */
    private List<Content> placed(Hanging kind, List<WireContent> rows, Wanted wanted, Replies replies) {
        return Halving.read(rows, some -> {
                    Map<ContentId, Content.Parent> parents = replies.containers(kind, some);
                    Containers containers = wanted.since() == null ? listedBefore : asked;
                    Places places = new Places(
                            parents, containers.spaces(parents.values(), wanted.spaces(), wanted.containerStatuses()));
                    return some.stream()
                            .flatMap(row -> places.place(kind, row, mapping).stream())
                            .filter(wanted::wants)
                            .toList();
                })
                .values();
    }
}
