package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Descent;
import io.github.camelconfluence.simulator.model.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tree above and below pages, folders, whiteboards, databases and embeds. */
final class TreeResource implements Resource {

    private static final int DEFAULT_LIMIT = 25;
    private static final int DEFAULT_DEPTH = 2;
    private static final int MOST_DEPTH = 10;
    private static final Map<String, ContentType> KINDS = Map.of(
            "pages", ContentType.PAGE,
            "folders", ContentType.FOLDER,
            "whiteboards", ContentType.WHITEBOARD,
            "databases", ContentType.DATABASE,
            "embeds", ContentType.EMBED);

    private final Environment environment;

    TreeResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        KINDS.forEach((kind, type) -> {
            String base = "/" + kind + "/{id}/";
            router.get(base + "direct-children", (request, values) -> directChildren(request, values, type))
                    .get(base + "descendants", (request, values) -> descendants(request, values, type))
                    .get(base + "ancestors", (request, values) -> ancestors(request, values, type));
        });
        router.get("/pages/{id}/children", this::pagesOnly);
    }

    private Answer directChildren(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content content = call.content(values.get("id"), Set.of(type));
        return Results.of(
                call,
                call.view().children(content.id()),
                child -> row(child).put("type", child.type().word()).put("spaceId", Long.toString(child.spaceId())));
    }

    /** Deprecated, and blind to folders and all that is below them. */
    private Answer pagesOnly(Request request, PathValues values) {
        Call call = Call.of(environment, request);
        Content content = call.content(values.get("id"), Set.of(ContentType.PAGE));
        List<Content> pages = call.view().children(content.id()).stream()
                .filter(child -> child.type() == ContentType.PAGE)
                .toList();
        return Results.of(call, pages, child -> row(child).put("spaceId", Long.toString(child.spaceId())));
    }

    /** A depth above the most is cut to it without a word. */
    private Answer descendants(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content content = call.content(values.get("id"), Set.of(type));
        int asked = call.number("depth", call.query().first("depth", Integer.toString(DEFAULT_DEPTH)), "Integer");
        if (asked < 1) {
            throw V2Errors.badParameter("depth", "Integer");
        }
        int limit = call.limit(DEFAULT_LIMIT);
        Optional<ContentId> after = call.place().flatMap(ContentId::parse);
        List<Descent.Step> rows =
                new Descent(call.view(), content.id(), Math.min(asked, MOST_DEPTH)).take(after, limit + 1);
        boolean more = rows.size() > limit;
        List<Descent.Step> page = more ? rows.subList(0, limit) : rows;
        Optional<String> next =
                more ? Optional.of(page.get(limit - 1).content().id().toString()) : Optional.empty();
        return Results.of(call, Json.array(page, TreeResource::descendant), next);
    }

    /** The nearest ones, from the top down; no cursor: more are got by asking for those of the first. */
    private Answer ancestors(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content content = call.content(values.get("id"), Set.of(type));
        int limit = call.limit(DEFAULT_LIMIT);
        List<Content> all =
                content.status() == Status.TRASHED ? List.of() : call.view().ancestors(content);
        List<Content> nearest = all.subList(Math.max(0, all.size() - limit), all.size());
        return Results.of(
                call,
                Json.array(
                        nearest,
                        ancestor -> Json.object()
                                .put("id", ancestor.id().toString())
                                .put("type", ancestor.type().word())),
                Optional.empty());
    }

    private static ObjectNode descendant(Descent.Step step) {
        Content content = step.content();
        return row(content)
                .put("type", content.type().word())
                .put("parentId", String.valueOf(content.parent()))
                .put("depth", step.depth());
    }

    private static ObjectNode row(Content content) {
        return Json.object()
                .put("id", content.id().toString())
                .put("status", content.status().word())
                .put("title", content.title())
                .put("childPosition", content.place().position());
    }
}
