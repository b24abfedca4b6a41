package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.Environment;
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
import java.util.Map;
import java.util.Set;

/** Folders, whiteboards, databases and embeds: one at a time, there is no list of them. */
final class FoldersResource implements Resource {

    private static final Map<String, ContentType> KINDS = Map.of(
            "folders", ContentType.FOLDER,
            "whiteboards", ContentType.WHITEBOARD,
            "databases", ContentType.DATABASE,
            "embeds", ContentType.EMBED);

    private final Environment environment;

    FoldersResource(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        KINDS.forEach((kind, type) -> router.get("/" + kind + "/{id}", (request, values) -> get(request, values, type))
                .post("/" + kind, (request, values) -> create(request, type))
                .delete("/" + kind + "/{id}", (request, values) -> delete(request, values, type)));
    }

    private Answer get(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        return answer(call, call.content(values.get("id"), Set.of(type)));
    }

    private Answer create(Request request, ContentType type) {
        Call call = Call.of(environment, request);
        String author = Writes.require(call).accountId();
        JsonNode write = call.body();
        String key = call.space(Writes.required(write, "spaceId")).key();
        ContentId parent = write.hasNonNull("parentId")
                ? call.content(write.path("parentId").asText(), Set.of(ContentType.values()))
                        .id()
                : null;
        Draft draft = new Draft(type, key, parent, write.path("title").asText("Untitled"), Body.EMPTY, author);
        ContentId id = Writes.refusing(() -> call.site().create(draft));
        return answer(call, call.content(id.toString(), Set.of(type)));
    }

    private Answer delete(Request request, PathValues values, ContentType type) {
        Call call = Call.of(environment, request);
        Content content = call.content(values.get("id"), Set.of(type));
        Writes.require(call);
        call.site().trash(content.id());
        return Answer.empty(204);
    }

    private static Answer answer(Call call, Content content) {
        ObjectNode row = ContentJson.row(call, content, null);
        row.withObject("/_links").put("base", call.links().base());
        return Json.answer(200, row);
    }
}
