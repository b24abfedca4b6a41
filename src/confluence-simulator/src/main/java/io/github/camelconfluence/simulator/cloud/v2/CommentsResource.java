package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.Representation;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Footer and inline comments: a page's list has the root ones only, replies are children of a comment. */
final class CommentsResource implements Resource {

    private static final int DEFAULT_LIMIT = 25;
    private static final Map<String, ContentType> KINDS =
            Map.of("footer-comments", ContentType.FOOTER_COMMENT, "inline-comments", ContentType.INLINE_COMMENT);
    private static final Map<String, ContentType> CONTAINERS = Map.of(
            "pages", ContentType.PAGE,
            "blogposts", ContentType.BLOGPOST,
            "attachments", ContentType.ATTACHMENT);

    private final Environment environment;

    CommentsResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        KINDS.forEach((kind, type) -> {
            router.get("/" + kind, (request, values) -> everywhere(request, type))
                    .get("/" + kind + "/{id}", (request, values) -> single(request, values.get("id"), type))
                    .get("/" + kind + "/{id}/children", (request, values) -> {
                        Call call = Call.of(environment, request);
                        return below(call, call.content(values.get("id"), Set.of(type)), type);
                    });
            CONTAINERS.forEach((containers, container) ->
                    router.get("/" + containers + "/{id}/" + kind, (request, values) -> {
                        Call call = Call.of(environment, request);
                        return below(call, call.content(values.get("id"), Set.of(container)), type);
                    }));
        });
    }

    /** Across the site, replies too: sorted by -modified-date it is a feed of changes. */
    private Answer everywhere(Request request, ContentType type) {
        Call call = Call.of(environment, request);
        Representation format = ContentListing.listFormat(call);
        Listing listing = ContentListing.sorted(call, Listing.of(type));
        return ContentListing.answer(call, listing, DEFAULT_LIMIT, row -> CommentJson.row(call, row, format));
    }

    private static Answer below(Call call, Content container, ContentType type) {
        Representation format = ContentListing.listFormat(call);
        Set<String> resolutions = Set.copyOf(call.query().list("resolution-status"));
        List<Content> comments = call.view().comments(container.id()).stream()
                .filter(comment -> comment.type() == type)
                .filter(comment -> resolutions.isEmpty() || resolutions.contains(resolution(comment)))
                .sorted(ContentListing.sorted(call, Listing.of(type)).comparator())
                .toList();
        return Results.of(call, comments, row -> CommentJson.row(call, row, format));
    }

    private Answer single(Request request, String id, ContentType type) {
        Call call = Call.of(environment, request);
        Content comment = call.content(id, Set.of(type));
        Representation format = ContentListing.format(call, EnumSet.allOf(Representation.class));
        ObjectNode row = CommentJson.row(call, comment, format);
        row.withObject("/_links").put("base", call.links().base());
        return Json.answer(200, row);
    }

    private static String resolution(Content comment) {
        return comment.details().inline() != null && comment.details().inline().resolved() ? "resolved" : "open";
    }
}
