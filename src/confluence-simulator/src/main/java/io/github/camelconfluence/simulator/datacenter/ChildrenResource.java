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
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Details;
import java.util.ArrayList;
import java.util.List;

/** What hangs below content: pages, comments, attachments; one level, or everything below. */
record ChildrenResource(Installation installation) implements Resource {
    private static final int ATTACHMENTS = 50;
    private static final int OTHERS = 25;

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/content/{id}/child", this::all)
                .get("/rest/api/content/{id}/child/{type}", this::children)
                .get("/rest/api/content/{id}/descendant/{type}", this::descendants);
    }

    private Answer all(Request request, PathValues values) {
        Rendering rendering = Rendering.of(installation, request);
        Content parent = new Lookup(rendering.view()).content(values.get("id"));
        Expansion expansion = Expansion.of(List.of("children"));
        Expansion below = Expansion.of(request.query().list("expand").stream()
                .map(name -> "children." + name)
                .toList());
        ObjectNode json = rendering.content().of(parent, below.isEmpty() ? expansion : below);
        return Json.answer(200, json.get("children"));
    }

    private Answer children(Request request, PathValues values) {
        Rendering rendering = Rendering.of(installation, request);
        ContentId parent =
                new Lookup(rendering.view()).content(values.get("id")).id();
        List<Content> rows = switch (values.get("type")) {
            case "page" -> rendering.content().pagesBelow(parent);
            case "comment" -> comments(rendering, parent, request.query());
            case "attachment" -> attachments(rendering, parent, request.query());
            default -> throw noSuchType(values.get("type"));
        };
        return list(request, rendering, rows, values.get("type").equals("attachment") ? ATTACHMENTS : OTHERS);
    }

    private Answer descendants(Request request, PathValues values) {
        Rendering rendering = Rendering.of(installation, request);
        ContentId parent =
                new Lookup(rendering.view()).content(values.get("id")).id();
        List<Content> rows = switch (values.get("type")) {
            case "page" -> pagesBelow(rendering, parent);
            case "comment" -> withReplies(rendering, parent);
            case "attachment" -> rendering.view().attachments(parent);
            default -> throw noSuchType(values.get("type"));
        };
        return list(request, rendering, rows, OTHERS);
    }

    private Answer list(Request request, Rendering rendering, List<Content> rows, int defaultLimit) {
        Expansion expansion = Expansion.of(request.query().list("expand"));
        Slice slice = Slice.of(request.query(), defaultLimit, Slice.cap(expansion));
        ListAnswer<Content> answer = ListAnswer.of(
                request, slice, Rows.of(rows), installation.quirks().paging());
        new Batch(installation.quirks(), expansion).check(answer.rows());
        return Json.answer(
                200,
                answer.json(installation.links(), row -> rendering.content().of(row, expansion)));
    }

    /** Only those that are no replies, unless {@code depth=all}. */
    private static List<Content> comments(Rendering rendering, ContentId parent, Query query) {
        List<Content> comments = query.first("depth", "").equals("all")
                ? withReplies(rendering, parent)
                : rendering.view().comments(parent);
        List<String> locations = query.list("location");
        return comments.stream()
                .filter(comment -> locations.isEmpty() || locations.contains(location(comment)))
                .toList();
    }

    private static String location(Content comment) {
        Details.InlineMark mark = comment.details().inline();
        if (mark != null && mark.resolved()) {
            return "resolved";
        }
        return comment.type() == ContentType.INLINE_COMMENT ? "inline" : "footer";
    }

    private static List<Content> attachments(Rendering rendering, ContentId parent, Query query) {
        return rendering.view().attachments(parent).stream()
                .filter(row -> query.first("filename")
                        .filter(name -> !name.equals(row.title()))
                        .isEmpty())
                .toList();
    }

    private static List<Content> withReplies(Rendering rendering, ContentId parent) {
        List<Content> all = new ArrayList<>();
        for (Content comment : rendering.view().comments(parent)) {
            all.add(comment);
            all.addAll(withReplies(rendering, comment.id()));
        }
        return all;
    }

    private static List<Content> pagesBelow(Rendering rendering, ContentId parent) {
        List<Content> all = new ArrayList<>();
        for (Content page : rendering.content().pagesBelow(parent)) {
            all.add(page);
            all.addAll(pagesBelow(rendering, page.id()));
        }
        return all;
    }

    private static Refusal noSuchType(String type) {
        return new Refusal(Errors.notImplemented("Content type not supported: " + type));
    }
}
