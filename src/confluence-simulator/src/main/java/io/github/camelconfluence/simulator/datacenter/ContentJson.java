package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Label;
import io.github.camelconfluence.simulator.model.Space;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Content with what was asked to be expanded; the rest is named in {@code _expandable}. */
record ContentJson(Rendering rendering) {
    private static final int LABELS = 200;
    private static final int CHILDREN = 25;

    ObjectNode of(Content content, Expansion expansion) {
        ObjectNode json = Json.object()
                .put("id", content.id().toString())
                .put("type", content.type().word())
                .put("status", content.status().word())
                .put("title", title(content));
        Expanding expanding = new Expanding(json, expansion);
        Optional<Space> space = rendering.view().space(content.spaceId());
        space.ifPresent(found -> expanding.part(
                "space", Links.api(found), () -> new SpaceJson(rendering).of(found, expansion.below("space"))));
        expanding.part(
                "history",
                Links.api(content.id()) + "/history",
                () -> versions().history(content, expansion.below("history")));
        expanding.part("version", "", () -> versions().current(content));
        expanding.part("ancestors", "", () -> ancestors(content, expansion.below("ancestors")));
        expanding.part("container", containerPath(content, space), () -> container(content, space));
        expanding.part("body", "", () -> BodyJson.of(content, rendering.view(), expansion.below("body")));
        expanding.part("metadata", "", () -> metadata(content, expansion.below("metadata")));
        expanding.part(
                "restrictions",
                RestrictionJson.path(content),
                () -> restrictions(content, expansion.below("restrictions")));
        expanding.part(
                "children", Links.api(content.id()) + "/child", () -> children(content, expansion.below("children")));
        expanding.part("descendants", Links.api(content.id()) + "/descendant", Json::object);
        expanding.part("operations", "", () -> operations(content));
        json.set("extensions", ExtensionsJson.of(content, expansion.below("extensions")));
        space.ifPresent(found -> json.set("_links", links(content, found)));
        json.set("_expandable", expanding.expandable());
        return json;
    }

    ObjectNode plain(Content content) {
        return of(content, Expansion.NONE);
    }

    ObjectNode label(Label label) {
        return Json.object()
                .put("prefix", label.prefix())
                .put("name", label.name())
                .put("id", Long.toString(label.id()))
                .put("label", label.name());
    }

    /** Comments are titled after what they are about. */
    private String title(Content content) {
        return content.type().isComment()
                ? "Re: " + container(content).map(Content::title).orElse("")
                : content.title();
    }

    private VersionJson versions() {
        return new VersionJson(rendering);
    }

    /** Of a reply the comments above it. */
    private JsonNode ancestors(Content content, Expansion expansion) {
        List<Content> above = rendering.view().ancestors(content).stream()
                .filter(each -> content.type().isInTree() || each.type().isComment())
                .toList();
        return Json.array(above, ancestor -> of(ancestor, expansion));
    }

    private Optional<Content> container(Content content) {
        Optional<Content> above = Optional.of(content);
        while (above.isPresent() && above.get().type().isComment()) {
            above = Optional.ofNullable(above.get().parent()).flatMap(rendering.view()::find);
        }
        return content.type() == ContentType.ATTACHMENT
                ? Optional.ofNullable(content.parent()).flatMap(rendering.view()::find)
                : above;
    }

    private String containerPath(Content content, Optional<Space> space) {
        return content.type().isInTree() || content.type() == ContentType.BLOGPOST
                ? space.map(Links::api).orElse("")
                : container(content).map(Content::id).map(Links::api).orElse("");
    }

    private JsonNode container(Content content, Optional<Space> space) {
        boolean inContent = content.type().isComment() || content.type() == ContentType.ATTACHMENT;
        return inContent
                ? container(content).map(this::plain).orElseGet(Json::object)
                : space.map(found -> new SpaceJson(rendering).of(found, Expansion.NONE))
                        .orElseGet(Json::object);
    }

    private JsonNode metadata(Content content, Expansion expansion) {
        ObjectNode metadata = Json.object();
        ObjectNode expandable =
                Json.object().put("currentuser", "").put("properties", "").put("frontend", "");
        if (expansion.has("labels")) {
            ObjectNode labels = rendering.inner(content.labels(), LABELS, this::label);
            labels.set("_links", rendering.links().only(Links.api(content.id()) + "/label"));
            metadata.set("labels", labels);
        } else {
            expandable.put("labels", "");
        }
        metadata.set("_expandable", expandable);
        return metadata;
    }

    private JsonNode restrictions(Content content, Expansion expansion) {
        List<String> operations =
                RestrictionJson.OPERATIONS.stream().filter(expansion::has).toList();
        return new RestrictionJson(rendering).byOperation(content, operations);
    }

    /** What the caller may do to this very content: nothing here tells what may be made in its space or below it. */
    private JsonNode operations(Content content) {
        boolean writes =
                rendering.view().caller().account().filter(Account::mayWrite).isPresent();
        List<String> allowed = writes ? List.of("read", "update", "delete") : List.of("read");
        return Json.array(
                allowed,
                operation -> Json.object()
                        .put("operation", operation)
                        .put("targetType", content.type().word()));
    }

    private JsonNode children(Content content, Expansion expansion) {
        ObjectNode children = Json.object();
        Expanding expanding = new Expanding(children, expansion);
        String path = Links.api(content.id()) + "/child/";
        child(expanding, path + "page", expansion, () -> pagesBelow(content.id()));
        child(expanding, path + "attachment", expansion, () -> rendering.view().attachments(content.id()));
        child(expanding, path + "comment", expansion, () -> rendering.view().comments(content.id()));
        children.set("_links", rendering.links().only(Links.api(content.id()) + "/child"));
        children.set("_expandable", expanding.expandable());
        return children;
    }

    private void child(Expanding expanding, String path, Expansion expansion, Supplier<List<Content>> rows) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        expanding.part(name, path, () -> {
            ObjectNode list = rendering.inner(rows.get(), CHILDREN, row -> of(row, expansion.below(name)));
            list.set("_links", rendering.links().only(path));
            return list;
        });
    }

    List<Content> pagesBelow(ContentId id) {
        return rendering.view().children(id).stream()
                .filter(child -> child.type() == ContentType.PAGE)
                .toList();
    }

    private ObjectNode links(Content content, Space space) {
        ObjectNode links = rendering
                .links()
                .only(Links.api(content.id()))
                .put("webui", rendering.links().webui(content, space));
        return switch (content.type()) {
            case ATTACHMENT -> links.put("download", rendering.links().download(content));
            case PAGE, BLOGPOST ->
                links.put("edit", "/pages/resumedraft.action?draftId=" + content.id())
                        .put("tinyui", Links.tiny(content.id()));
            default -> links;
        };
    }
}
