package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Draft;
import io.github.camelconfluence.simulator.model.Revision;
import io.github.camelconfluence.simulator.model.SiteConflict;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates, updates, moves, restores, trashes and purges content. */
record ContentWriteResource(Installation installation) implements Resource {
    private static final Expansion SHOWN =
            Expansion.of(List.of("body.storage", "version", "space", "ancestors", "history"));

    @Override
    public void addTo(Router router) {
        router.post("/rest/api/content", this::create)
                .put("/rest/api/content/{id}", this::update)
                .delete("/rest/api/content/{id}", this::delete);
    }

    private Answer create(Request request, PathValues values) {
        Writing writing = Writing.of(installation, request);
        JsonNode json = writing.json();
        return refusing(() -> {
            ContentId made = json.path("type").asText().equals("comment")
                    ? comment(request, writing, json)
                    : writing.site().create(draft(request, writing, json));
            return show(request, made);
        });
    }

    private Draft draft(Request request, Writing writing, JsonNode json) {
        ContentType type = Lookup.listed(json.path("type").asText());
        Space space = new Lookup(installation.viewOf(request))
                .space(json.path("space").path("key").asText());
        String author = writing.author().accountId();
        return new Draft(
                type, space.key(), parent(request, json), json.path("title").asText(), body(json), author);
    }

    private ContentId comment(Request request, Writing writing, JsonNode json) {
        Content container = new Lookup(installation.viewOf(request))
                .content(json.path("container").path("id").asText());
        ContentId above = parent(request, json);
        ContentId below = above == null ? container.id() : above;
        Draft draft = new Draft(
                ContentType.FOOTER_COMMENT,
                "",
                below,
                "",
                body(json),
                writing.author().accountId());
        return writing.site().comment(below, draft);
    }

    private Answer update(Request request, PathValues values) {
        Writing writing = Writing.of(installation, request);
        JsonNode json = writing.json();
        Set<Status> statuses = EnumSet.of(Status.CURRENT, Status.TRASHED);
        Content content = new Lookup(installation.viewOf(request)).content(values.get("id"), statuses);
        int present = content.version().number();
        int provided = json.path("version").path("number").asInt();
        if (provided != present + 1) {
            return Errors.conflict("Version must be incremented on update. Current version is: " + present);
        }
        return refusing(() -> {
            if (content.status() == Status.TRASHED) {
                writing.site().restore(content.id());
            } else {
                revise(request, writing, content, json);
            }
            return show(request, content.id());
        });
    }

    private void revise(Request request, Writing writing, Content content, JsonNode json) {
        ContentId parent = parent(request, json);
        String key = json.path("space").path("key").asText();
        boolean moves = !key.isEmpty()
                && new Lookup(installation.viewOf(request)).space(key).id() != content.spaceId();
        if (moves) {
            writing.site().moveToSpace(content.id(), key);
        }
        Revision revision = new Revision(
                json.has("title") ? json.path("title").asText() : null,
                json.path("body").has("storage") ? body(json) : null,
                parent,
                writing.author().accountId(),
                json.path("version").path("message").asText());
        writing.site().revise(content.id(), revision);
    }

    private Answer delete(Request request, PathValues values) {
        Writing writing = Writing.of(installation, request);
        Set<Status> statuses = Lookup.statuses(request.query());
        Content content = new Lookup(installation.viewOf(request)).content(values.get("id"), statuses);
        return refusing(() -> {
            boolean forGood =
                    content.status() == Status.TRASHED || content.type().isComment();
            if (forGood) {
                writing.site().purge(content.id());
            } else {
                writing.site().trash(content.id());
            }
            return Answer.empty(204);
        });
    }

    /** Expanded as a new one is asked to be; an updated one always is. */
    private Answer show(Request request, ContentId id) {
        Rendering rendering = Rendering.of(installation, request);
        Content content = new Lookup(rendering.view()).content(id.toString());
        List<String> asked = request.query().list("expand");
        return Json.answer(
                200, ContentResource.whole(rendering, content, asked.isEmpty() ? SHOWN : Expansion.of(asked)));
    }

    private static Answer refusing(Supplier<Answer> write) {
        try {
            return write.get();
        } catch (SiteConflict conflict) {
            String message = String.valueOf(conflict.getMessage());
            return switch (conflict.reason()) {
                case TITLE_TAKEN -> Errors.badRequest(message);
                default -> Errors.notFound(message);
            };
        }
    }

    private static Body body(JsonNode json) {
        return Body.of(json.path("body").path("storage").path("value").asText());
    }

    /** Confluence answers with all ancestors, and takes the parent alone: it is the last one in both. */
    private @Nullable ContentId parent(Request request, JsonNode json) {
        JsonNode ancestors = json.path("ancestors");
        return ancestors.isEmpty()
                ? null
                : new Lookup(installation.viewOf(request))
                        .content(ancestors.path(ancestors.size() - 1).path("id").asText())
                        .id();
    }
}
