package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Label;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The parts of v1's content that come only when they are asked for. */
final class Expanded {

    static final int MOST_LABELS = 200;
    private static final int MOST_READERS = 100;

    private static final DateTimeFormatter FRIENDLY =
            DateTimeFormatter.ofPattern("MMM dd, yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Expanded() {}

    static ObjectNode version(V1Call call, Content content) {
        Version version = content.version();
        String self = "/rest/api/content/" + content.id();
        ObjectNode json = Json.object();
        json.set("by", UserJson.of(call, version.authorId()));
        json.put("when", time(version.createdAt()))
                .put("friendlyWhen", friendly(version.createdAt()))
                .put("message", version.message())
                .put("number", version.number())
                .put("minorEdit", false)
                .put("contentTypeModified", false);
        json.putObject("_expandable").put("collaborators", "").put("content", self);
        json.putObject("_links").put("self", call.links().base() + self + "/version/" + version.number());
        return json;
    }

    static ObjectNode history(V1Call call, Content content) {
        ObjectNode json = Json.object().put("latest", true);
        json.set("createdBy", UserJson.of(call, content.origin().authorId()));
        json.put("createdDate", time(content.createdAt()));
        json.set("lastUpdated", version(call, content));
        json.putObject("_expandable").put("previousVersion", "").put("contributors", "");
        json.putObject("_links").put("self", call.links().base() + "/rest/api/content/" + content.id() + "/history");
        return json;
    }

    /** Cut at 200. */
    static ObjectNode labels(V1Call call, Content content) {
        List<Label> labels = content.labels()
                .subList(0, Math.min(MOST_LABELS, content.labels().size()));
        ObjectNode json = Json.object();
        json.set("results", Json.array(labels, Expanded::label));
        json.put("start", 0).put("limit", MOST_LABELS).put("size", labels.size());
        json.putObject("_links").put("self", call.links().base() + "/rest/api/content/" + content.id() + "/label");
        return json;
    }

    static ObjectNode label(Label label) {
        return Json.object()
                .put("prefix", label.prefix())
                .put("name", label.name())
                .put("id", Long.toString(label.id()))
                .put("label", label.name());
    }

    /** The content's own; what it inherits is not told. */
    static ObjectNode restriction(V1Call call, Content content, String operation, int start) {
        Restrictions restrictions = operation.equals("read") ? content.restrictions() : Restrictions.NONE;
        ObjectNode json = Json.object().put("operation", operation);
        ObjectNode readers = json.putObject("restrictions");
        readers.set(
                "user",
                readers(
                        new TreeSet<>(restrictions.accountIds())
                                .stream().map(id -> UserJson.of(call, id)).toList(),
                        start));
        readers.set(
                "group",
                readers(
                        new TreeSet<>(restrictions.groups())
                                .stream()
                                        .map(name -> UserJson.group(call, name))
                                        .toList(),
                        start));
        json.putObject("_expandable").put("content", "/rest/api/content/" + content.id());
        json.putObject("_links")
                .put(
                        "self",
                        call.links().base() + "/rest/api/content/" + content.id() + "/restriction/byOperation/"
                                + operation);
        return json;
    }

    private static ObjectNode readers(List<ObjectNode> all, int start) {
        int from = Math.min(start, all.size());
        List<ObjectNode> page = all.subList(from, Math.min(all.size(), from + MOST_READERS));
        ObjectNode json = Json.object();
        ArrayNode results = json.putArray("results");
        page.forEach(results::add);
        json.put("start", start).put("limit", MOST_READERS).put("size", page.size());
        return json;
    }

    static String time(Instant instant) {
        return MILLIS.format(instant);
    }

    static String friendly(Instant instant) {
        return FRIENDLY.format(instant);
    }
}
