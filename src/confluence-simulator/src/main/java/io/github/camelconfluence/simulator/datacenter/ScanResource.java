package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Query;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Position;
import io.github.camelconfluence.simulator.model.Sort;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.model.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists everything in the order of ids by cursors: the one listing that does not slow down towards its end. */
record ScanResource(Installation installation) implements Resource {
    private static final int DEFAULT_LIMIT = 25;
    private static final String PATH = "/rest/api/content/scan";
    private static final Pattern CURSOR = Pattern.compile("content:(true|false):(null|\\d{1,18})");

    /** Where a scan goes on: after that id, or before it where reversed. */
    private record Cursor(boolean reversed, @Nullable Position position) {
        static Cursor parse(String text) {
            Matcher matcher = CURSOR.matcher(text);
            if (!matcher.matches()) {
                throw new Refusal(Errors.badRequest("Invalid cursor: " + text));
            }
            Position position = matcher.group(2).equals("null")
                    ? null
                    : new Position(Long.parseLong(matcher.group(2)), Instant.EPOCH, "");
            return new Cursor(matcher.group(1).equals("true"), position);
        }

        static String text(boolean reversed, Content row) {
            return "content:" + reversed + ":" + row.id();
        }
    }

    @Override
    public void addTo(Router router) {
        router.get(PATH, this::scan);
    }

    private Answer scan(Request request, PathValues values) {
        Query query = request.query();
        Listing wanted = Lookup.scanned(query.first("type", "page"));
        if (!knows(wanted)) {
            return Errors.notFound("No content found with id: ContentId{id=scan}");
        }
        Expansion expansion = Expansion.of(query.list("expand"));
        Slice slice = Slice.of(query, DEFAULT_LIMIT, Slice.cap(expansion));
        View view = installation.viewOf(request);
        String cursorText = query.first("cursor", "content:false:null");
        Cursor cursor = Cursor.parse(cursorText);
        Listing listing = listing(query, wanted, view).by(Sort.ID, cursor.reversed());
        List<Content> ahead = view.list(listing, cursor.position(), slice.limit() + 1);
        List<Content> rows = ahead.subList(0, Math.min(ahead.size(), slice.limit()));
        new Batch(installation.quirks(), expansion).check(rows);
        ContentJson json = new Rendering(installation, view).content();
        ObjectNode answer = Json.object();
        answer.set("results", Json.array(rows, row -> json.of(row, expansion)));
        answer.put("cursor", cursorText).put("limit", slice.limit()).put("size", rows.size());
        addPointers(answer, request, rows, ahead.size() > rows.size() && !rows.isEmpty());
        return Json.answer(200, answer);
    }

    private boolean knows(Listing wanted) {
        ServerVersion version = installation.quirks().version();
        return wanted.types().contains(ContentType.PAGE) ? version.isAtLeast(7, 18) : version.isAtLeast(8, 3);
    }

    private static Listing listing(Query query, Listing wanted, View view) {
        Listing listing = wanted.in(Lookup.statuses(query).toArray(Status[]::new));
        Optional<Space> space = query.first("spaceKey").map(new Lookup(view)::space);
        return space.map(found -> listing.inSpaces(Set.of(found.id()))).orElse(listing);
    }

    private void addPointers(ObjectNode answer, Request request, List<Content> rows, boolean more) {
        ObjectNode links = installation.links().only(PATH);
        if (more) {
            String next = Cursor.text(false, rows.get(rows.size() - 1));
            answer.put("nextCursor", next);
            links.put("next", PATH + query(request.query(), next));
        }
        if (!rows.isEmpty() && request.query().first("cursor").isPresent()) {
            String previous = Cursor.text(true, rows.get(0));
            answer.put("prevCursor", previous);
            links.put("prev", PATH + query(request.query(), previous));
        }
        answer.set("_links", installation.links().withBase(links));
    }

    private static String query(Query query, String cursor) {
        String others = query.without("cursor").entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> "&" + Links.encode(entry.getKey()) + "=" + Links.encode(value)))
                .collect(Collectors.joining());
        return "?cursor=" + cursor + others;
    }
}
