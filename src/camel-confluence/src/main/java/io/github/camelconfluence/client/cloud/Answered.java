package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which comments of one page have replies. v2 tells it of no comment, and its lists of a page leave replies out. The search
 * index names the comments above each reply, but lags: what it may not have yet is on top of v2's list of the whole site,
 * which has replies and does not lag.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/">v2 comments</a>
 */
final class Answered {

    /** An index that lags by more is not healthy. */
    private static final Duration LAG = Duration.ofHours(1);

    private final SiteApi api;
    private final Searches searches;

    Answered(SiteApi api, Searches searches) {
        this.api = api;
        this.searches = searches;
    }

    /**
     * @param comments of the container, as far as they are known
     * @return empty where it cannot be told: search may not be asked, or does not see the container whole (it leaves out what
     *     is archived, and may lose rows)
     */
    Optional<Set<ContentId>> on(Content.Parent container, Hanging kind, Collection<WireContent> comments) {
        Instant indexed = api.serverTime().minus(LAG);
        try {
            Optional<Set<ContentId>> found = searched(container, kind, comments, indexed);
            found.ifPresent(answered -> answered.addAll(answeredSince(indexed, kind)));
            return found;
        } catch (ConfluenceException e) {
            if (!(e instanceof AccessDenied || Halving.isDueToWhatWasAsked(e))) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Search is believed only where it has every comment that it must have by now, and tells what each other one answers. */
    private Optional<Set<ContentId>> searched(
            Content.Parent container, Hanging kind, Collection<WireContent> comments, Instant indexed) {
        Set<ContentId> known = new HashSet<>();
        Set<ContentId> missing = new HashSet<>();
        for (WireContent comment : comments) {
            known.add(ContentMapping.id(comment));
            if (isOlder(comment, indexed)) {
                missing.add(ContentMapping.id(comment));
            }
        }
        Set<ContentId> answered = new HashSet<>();
        Cql cql = Cql.field("container", container.id().value()).and(Cql.field("type", "comment"));
        Slices<WireFound> slices = searches.found(cql, "ancestors");
        while (slices.hasNext()) {
            for (WireFound row : slices.next()) {
                ContentId id = row.contentId();
                missing.remove(id);
                if (row.commentsAbove().isEmpty() && row.mayBe(kind) && !known.contains(id)) {
                    return Optional.empty();
                }
                answered.addAll(row.commentsAbove());
            }
        }
        return missing.isEmpty() ? Optional.of(answered) : Optional.empty();
    }

    /** On whichever page. */
    private Set<ContentId> answeredSince(Instant since, Hanging kind) {
        Query query = Query.of("/api/v2", kind.collection()).with("sort", "-modified-date");
        Set<ContentId> answered = new HashSet<>();
        new NextSlices<WireContent>(next -> {
                    WireContent.Listing listing = V2Lists.slice(api, query, kind.scope(), next);
                    boolean past = listing.rows().stream().anyMatch(row -> isOlder(row, since));
                    return new NextSlices.Slice<>(listing.rows(), past ? null : listing.next());
                })
                .stream()
                        .map(WireContent::parentCommentId)
                        .filter(id -> id != null)
                        .forEach(id -> answered.add(new ContentId(id)));
        return answered;
    }

    private static boolean isOlder(WireContent row, Instant moment) {
        return ContentMapping.version(row.version()).createdAt().isBefore(moment);
    }
}
