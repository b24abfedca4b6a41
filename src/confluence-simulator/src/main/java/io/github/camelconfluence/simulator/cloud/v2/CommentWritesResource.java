package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
import io.github.camelconfluence.simulator.cloud.Representation;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.http.PathValues;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Resource;
import io.github.camelconfluence.simulator.http.Router;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Draft;
import io.github.camelconfluence.simulator.model.Revision;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writing comments; a deleted one is gone at once, with its replies. */
final class CommentWritesResource implements Resource {

    private static final Map<String, ContentType> KINDS =
            Map.of("footer-comments", ContentType.FOOTER_COMMENT, "inline-comments", ContentType.INLINE_COMMENT);
    private static final List<String> CONTAINERS =
            List.of("pageId", "blogPostId", "parentCommentId", "attachmentId", "customContentId");

    private final Environment environment;

    CommentWritesResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        KINDS.forEach((kind, type) -> router.post("/" + kind, (request, values) -> create(request, type))
                .put("/" + kind + "/{id}", (request, values) -> update(request, values, type))
                .delete("/" + kind + "/{id}", (request, values) -> delete(request, values, type)));
    }

    private Answer create(Request request, ContentType type) {
        Call call = Call.of(environment, request);
        Account author = Writes.require(call);
        JsonNode write = call.body();
        List<String> named = CONTAINERS.stream().filter(write::hasNonNull).toList();
        if (named.size() != 1) {
            throw V2Errors.refusal(
                    400, "INVALID_REQUEST_PARAMETER", "Must provide exactly one of " + String.join(", ", CONTAINERS));
        }
        Content container = call.content(write.path(named.get(0)).asText(), Set.of(ContentType.values()));
        Draft draft = new Draft(type, "", container.id(), "", Writes.body(write), author.accountId());
        String selection =
                write.path("inlineCommentProperties").path("textSelection").asText("");
        boolean marks = type == ContentType.INLINE_COMMENT && !container.type().isComment();
        ContentId id = marks
                ? call.site().commentInline(container.id(), selection, draft)
                : call.site().comment(container.id(), draft);
        return answer(call, 201, id, type);
    }

    private Answer update(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Account author = Writes.require(call);
        JsonNode write = call.body();
        Content comment = call.content(values.get("id"), Set.of(type));
        Writes.requireNextVersion(comment, write, "comment");
        String message = write.path("version").path("message").asText("");
        Revision revision = new Revision(null, Writes.body(write), null, author.accountId(), message);
        call.site().revise(comment.id(), revision);
        if (write.has("resolved")) {
            call.site().resolve(comment.id(), write.path("resolved").asBoolean());
        }
        return answer(call, 200, comment.id(), type);
    }

    private Answer delete(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content comment = call.content(values.get("id"), Set.of(type));
        Writes.require(call);
        call.site().purge(comment.id());
        return Answer.empty(204);
    }

    private static Answer answer(Call call, int status, ContentId id, ContentType type) {
        Content comment = call.content(id.toString(), Set.of(type));
        ObjectNode row = CommentJson.row(call, comment, Representation.STORAGE);
        row.withObject("/_links").put("base", call.links().base());
        return Json.answer(status, row);
    }
}
