package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.cloud.Links;
import io.github.camelconfluence.simulator.cloud.Representation;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.model.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages, blog posts, folders and their kin as rows. */
final class ContentJson {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ContentJson() {}

    static ObjectNode row(Call call, Content content, @Nullable Representation format) {
        Space space = call.spaceOf(content);
        Links links = call.links();
        ObjectNode row = Json.object();
        row.put("id", content.id().toString());
        if (content.type() != ContentType.PAGE && content.type() != ContentType.BLOGPOST) {
            row.put("type", content.type().word());
        }
        row.put("status", content.status().word());
        row.put("title", content.title());
        row.put("spaceId", Long.toString(content.spaceId()));
        if (content.type() != ContentType.BLOGPOST) {
            putPlace(call, content, row);
        }
        row.put("authorId", content.origin().authorId());
        row.put("createdAt", time(content.createdAt()));
        row.set("version", version(content.version()));
        if (content.type() == ContentType.PAGE || content.type() == ContentType.BLOGPOST) {
            row.set("body", body(call, content, format));
        }
        ObjectNode linked = row.putObject("_links").put("webui", links.webui(content, space));
        if (content.type() == ContentType.PAGE || content.type() == ContentType.BLOGPOST) {
            linked.put("editui", links.editui(content.id()))
                    .put("edituiv2", links.edituiV2(content.id(), space))
                    .put("tinyui", links.tinyui(content.id()));
        }
        return row;
    }

    /** Trashed content has lost its parent. */
    private static void putPlace(Call call, Content content, ObjectNode row) {
        ContentId parent = content.status() == Status.TRASHED ? null : content.parent();
        Optional<String> parentType = Optional.ofNullable(parent)
                .flatMap(call.view()::find)
                .map(found -> found.type().word());
        row.put("parentId", parent == null ? null : parent.toString());
        row.put("parentType", parentType.orElse(null));
        row.put("position", content.place().position());
        row.put("ownerId", content.origin().authorId());
        if (content.type() == ContentType.PAGE) {
            row.putNull("lastOwnerId");
        }
    }

    static ObjectNode body(Call call, Content content, @Nullable Representation format) {
        ObjectNode body = Json.object();
        if (format != null) {
            body.set(format.word(), format.json(content, call.view()));
        }
        return body;
    }

    static ObjectNode version(Version version) {
        return Json.object()
                .put("number", version.number())
                .put("message", version.message())
                .put("minorEdit", false)
                .put("authorId", version.authorId())
                .put("createdAt", time(version.createdAt()));
    }

    static String time(Instant instant) {
        return MILLIS.format(instant);
    }
}
