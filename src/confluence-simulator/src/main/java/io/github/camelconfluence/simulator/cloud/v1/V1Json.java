package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.cloud.Representation;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Details;
import io.github.camelconfluence.simulator.model.Space;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Content as v1 shows it: what is not expanded is named under {@code _expandable}. */
final class V1Json {

    private static final List<String> ALWAYS_EXPANDABLE =
            List.of("childTypes", "operations", "children", "descendants", "schedulePublishDate");

    private V1Json() {}

    /** @param expand without the prefix that search puts before it */
    static ObjectNode content(V1Call call, Content content, Set<String> expand) {
        Space space = call.spaceOf(content);
        ObjectNode json = Json.object()
                .put("id", content.id().toString())
                .put("type", content.type().word())
                .put("status", content.status().word())
                .put("title", title(call, content));
        Set<String> asked = heads(expand);
        ObjectNode expandable = Json.object();
        ALWAYS_EXPANDABLE.forEach(name -> expandable.put(name, ""));
        putAsked(call, content, new Asked(json, expandable, expand, asked));
        json.putObject("macroRenderedOutput");
        putExtensions(json, content, expand);
        json.set("_expandable", expandable);
        json.putObject("_links")
                .put("webui", call.links().webui(content, space))
                .put("self", call.links().base() + "/rest/api/content/" + content.id())
                .put("tinyui", call.links().tinyui(content.id()));
        return json;
    }

    private record Asked(ObjectNode json, ObjectNode expandable, Set<String> paths, Set<String> heads) {

        void put(String name, String link, Supplier<ObjectNode> value) {
            if (heads.contains(name)) {
                json.set(name, value.get());
            } else {
                expandable.put(name, link);
            }
        }
    }

    private static void putAsked(V1Call call, Content content, Asked asked) {
        String self = "/rest/api/content/" + content.id();
        asked.put(
                "space",
                "/rest/api/space/" + call.spaceOf(content).key(),
                () -> SpaceJson.of(call, call.spaceOf(content)));
        Content container = call.view().container(content).orElse(null);
        asked.put(
                "container",
                container == null ? "" : "/rest/api/content/" + container.id(),
                () -> container == null
                        ? SpaceJson.of(call, call.spaceOf(content))
                        : content(call, container, Set.of()));
        asked.put("version", "", () -> Expanded.version(call, content));
        asked.put("history", self + "/history", () -> Expanded.history(call, content));
        asked.put("metadata", "", () -> {
            ObjectNode metadata = Json.object();
            if (asked.paths().contains("metadata.labels")) {
                metadata.set("labels", Expanded.labels(call, content));
            }
            return metadata;
        });
        asked.put("restrictions", self + "/restriction/byOperation", () -> {
            ObjectNode restrictions = Json.object();
            restrictions.set("read", Expanded.restriction(call, content, "read", 0));
            restrictions.set("update", Expanded.restriction(call, content, "update", 0));
            return restrictions;
        });
        asked.put("body", "", () -> body(call, content, asked.paths()));
        if (asked.heads().contains("ancestors")) {
            asked.json()
                    .set(
                            "ancestors",
                            Json.array(
                                    call.view().ancestors(content),
                                    above -> content(call, above, below(asked.paths()))));
        } else {
            asked.expandable().put("ancestors", "");
        }
    }

    private static ObjectNode body(V1Call call, Content content, Set<String> paths) {
        ObjectNode body = Json.object();
        for (Representation representation : Representation.values()) {
            if (paths.contains("body." + representation.word())) {
                ObjectNode one = representation.json(content, call.view());
                one.putArray("embeddedContent");
                one.putObject("_expandable").put("content", "/rest/api/content/" + content.id());
                body.set(representation.word(), one);
            }
        }
        return body;
    }

    /** Comments are titled after what they are about. */
    private static String title(V1Call call, Content content) {
        return content.type().isComment()
                ? "Re: " + call.view().container(content).map(Content::title).orElse("")
                : content.title();
    }

    private static void putExtensions(ObjectNode json, Content content, Set<String> paths) {
        ObjectNode extensions = json.putObject("extensions");
        Details.Attachment attachment = content.details().attachment();
        Details.InlineMark mark = content.details().inline();
        if (attachment != null) {
            extensions
                    .put("mediaType", attachment.mediaType())
                    .put("fileSize", attachment.size())
                    .put("comment", content.version().message())
                    .put("fileId", attachment.fileId());
        } else if (content.type().isComment()) {
            extensions.put("location", content.type() == ContentType.INLINE_COMMENT ? "inline" : "footer");
            putMark(extensions, mark, paths);
        } else {
            extensions.put("position", content.place().position());
        }
    }

    private static void putMark(ObjectNode extensions, Details.@Nullable InlineMark mark, Set<String> paths) {
        ObjectNode expandable = Json.object();
        if (!paths.contains("extensions.inlineProperties")) {
            expandable.put("inlineProperties", "");
        } else if (mark != null) {
            extensions.putObject("inlineProperties").put("originalSelection", mark.selection());
        }
        if (!paths.contains("extensions.resolution")) {
            expandable.put("resolution", "");
        } else {
            extensions.putObject("resolution").put("status", mark != null && mark.resolved() ? "resolved" : "open");
        }
        extensions.set("_expandable", expandable);
    }

    /** What is expanded of each ancestor. */
    private static Set<String> below(Set<String> paths) {
        Set<String> below = new HashSet<>();
        for (String path : paths) {
            if (path.startsWith("ancestors.")) {
                below.add(path.substring("ancestors.".length()));
            }
        }
        return below;
    }

    private static Set<String> heads(Set<String> expand) {
        Set<String> heads = new HashSet<>();
        expand.forEach(path -> heads.add(Arrays.asList(path.split("\\.")).get(0)));
        return heads;
    }
}
