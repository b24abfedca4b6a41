package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.Representation;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Body;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Draft;
import io.github.camelconfluence.simulator.model.Revision;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Status;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creating, updating and deleting pages and blog posts. */
final class PageWritesResource implements Resource {

    private static final Set<ContentType> PARENTS = EnumSet.of(
            ContentType.PAGE, ContentType.FOLDER, ContentType.WHITEBOARD, ContentType.DATABASE, ContentType.EMBED);

    private final Environment environment;

    PageWritesResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.post("/pages", (request, values) -> create(request, ContentType.PAGE))
                .post("/blogposts", (request, values) -> create(request, ContentType.BLOGPOST))
                .put("/pages/{id}", (request, values) -> update(request, values, ContentType.PAGE))
                .put("/blogposts/{id}", (request, values) -> update(request, values, ContentType.BLOGPOST))
                .put("/pages/{id}/title", this::rename)
                .delete("/pages/{id}", (request, values) -> delete(request, values, ContentType.PAGE))
                .delete("/blogposts/{id}", (request, values) -> delete(request, values, ContentType.BLOGPOST));
    }

    private Answer create(Request request, ContentType type) {
        Call call = Call.of(environment, request);
        Account author = Writes.require(call);
        JsonNode write = call.body();
        Space space = call.space(Writes.required(write, "spaceId"));
        String title = Writes.required(write, "title");
        ContentId parent = type == ContentType.PAGE ? parent(call, write, space) : null;
        Draft draft = new Draft(type, space.key(), parent, title, Writes.body(write), author.accountId());
        ContentId id = Writes.refusing(() -> call.site().create(draft));
        return written(call, id, type);
    }

    /** Below the homepage where no parent is named, unless the root is asked for. */
    private static @Nullable ContentId parent(Call call, JsonNode write, Space space) {
        if (write.hasNonNull("parentId")) {
            return call.content(write.path("parentId").asText(), PARENTS).id();
        }
        return call.query().flag("root-level") ? null : space.homepage();
    }

    private Answer update(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Account author = Writes.require(call);
        JsonNode write = call.body();
        Content content = call.content(values.get("id"), Set.of(type));
        if (!Writes.required(write, "id").equals(content.id().toString())) {
            throw V2Errors.refusal(
                    400, "INVALID_REQUEST_PARAMETER", "The id in the path and the id in the body are not the same");
        }
        String title = Writes.required(write, "title");
        Writes.requireNextVersion(content, write, type == ContentType.PAGE ? "page" : "blog post");
        ContentId parent = write.hasNonNull("parentId")
                ? call.content(write.path("parentId").asText(), PARENTS).id()
                : null;
        Body body = write.has("body") ? Writes.body(write) : null;
        String message = write.path("version").path("message").asText("");
        Revision revision = new Revision(title, body, parent, author.accountId(), message);
        Writes.refusing(() -> call.site().revise(content.id(), revision));
        if (content.status() == Status.TRASHED && write.path("status").asText().equals("current")) {
            call.site().restore(content.id());
        }
        return written(call, content.id(), type);
    }

    private Answer rename(Request request, PathValues values) {
        Call call = Call.of(environment, request);
        Account author = Writes.require(call);
        Content content = call.content(values.get("id"), Set.of(ContentType.PAGE));
        String title = Writes.required(call.body(), "title");
        Revision revision = new Revision(title, null, null, author.accountId(), "");
        Writes.refusing(() -> call.site().revise(content.id(), revision));
        return written(call, content.id(), ContentType.PAGE);
    }

    private Answer delete(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content content = call.content(values.get("id"), Set.of(type));
        Writes.require(call);
        Writes.delete(call, content, "page");
        return Answer.empty(204);
    }

    private static Answer written(Call call, ContentId id, ContentType type) {
        Content content = call.content(id.toString(), Set.of(type));
        return Json.answer(200, SinglePageResource.single(call, content, Representation.STORAGE));
    }
}
