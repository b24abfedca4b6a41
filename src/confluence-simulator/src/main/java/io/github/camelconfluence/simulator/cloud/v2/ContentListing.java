package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.cloud.Representation;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Position;
import io.github.camelconfluence.simulator.model.Sort;
import io.github.camelconfluence.simulator.model.Status;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters that lists of content share, and the walk along an index. */
final class ContentListing {

    private static final Map<String, Sort> SORTS =
            Map.of("id", Sort.ID, "created-date", Sort.CREATED, "modified-date", Sort.MODIFIED, "title", Sort.TITLE);

    private ContentListing() {}

    /** What the request's sort, status and title narrow the listing to. */
    static Listing narrowed(Call call, Listing listing) {
        Listing narrowed = sorted(call, listing);
        Set<Status> statuses = statuses(call, listing.statuses());
        narrowed = narrowed.in(statuses.toArray(new Status[0]));
        Optional<String> title = call.query().first("title");
        return title.isPresent() ? narrowed.titled(title.get()) : narrowed;
    }

    static Listing sorted(Call call, Listing listing) {
        String sort = call.query().first("sort", "id");
        boolean descending = sort.startsWith("-");
        Sort order = SORTS.get(descending ? sort.substring(1) : sort);
        if (order == null || (call.query().first("sort").isPresent() && !isOffered(order, listing))) {
            throw V2Errors.badParameter("sort", "SortOrder");
        }
        return listing.by(order, descending);
    }

    private static boolean isOffered(Sort sort, Listing listing) {
        return switch (sort) {
            case CREATED, MODIFIED -> true;
            case ID ->
                listing.types().contains(ContentType.PAGE) || listing.types().contains(ContentType.BLOGPOST);
            case TITLE -> listing.types().contains(ContentType.PAGE);
        };
    }

    static @Nullable Representation listFormat(Call call) {
        return format(call, Representation.PRIMARY);
    }

    static @Nullable Representation format(Call call, Set<Representation> allowed) {
        Optional<String> word = call.query().first("body-format");
        if (word.isEmpty()) {
            return null;
        }
        return Representation.parse(word.get())
                .filter(allowed::contains)
                .orElseThrow(() -> V2Errors.badParameter("body-format", "PrimaryBodyRepresentation"));
    }

    static Answer answer(Call call, Listing listing, int defaultLimit, Function<Content, ? extends JsonNode> render) {
        int limit = call.limit(defaultLimit);
        Optional<Position> after = call.place().map(ContentListing::position);
        List<Content> rows = call.view().list(listing, after.orElse(null), limit + 1);
        boolean more = rows.size() > limit;
        List<Content> page = more ? rows.subList(0, limit) : rows;
        Optional<String> next =
                more ? Optional.of(place(Position.after(page.get(limit - 1), listing.sort()))) : Optional.empty();
        return Results.of(call, Json.array(page, render), next);
    }

    static Set<Status> statuses(Call call, Set<Status> otherwise) {
        List<String> words = call.query().list("status");
        if (words.isEmpty()) {
            return otherwise;
        }
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String word : words) {
            // deleted is what is past the trash, and nothing is kept there
            if (!word.equals("deleted")) {
                statuses.add(Status.parse(word).orElseThrow(() -> V2Errors.badParameter("status", "ContentStatus")));
            }
        }
        return statuses;
    }

    private static String place(Position position) {
        return position.id() + "_" + position.at().toEpochMilli() + "_" + position.title();
    }

    private static Position position(String place) {
        String[] parts = place.split("_", 3);
        return new Position(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]);
    }
}
