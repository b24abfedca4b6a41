package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Images, files and cards. */
final class MediaNodes {

    private static final Set<String> DOCUMENTS = Set.of(
            "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "txt", "csv", "md", "json", "xml",
            "yaml", "yml", "html", "log", "zip", "gz", "7z", "jar", "mp3", "wav", "mp4", "mov", "webm", "avi", "vsd",
            "vsdx", "drawio");

    private MediaNodes() {}

    static void addTo(Map<String, NodeReader> readers) {
        readers.put("mediaSingle", MediaNodes::figure);
        readers.put("mediaGroup", (node, flow, nodes) -> {
            for (JsonNode child : Adf.content(node)) {
                flow.endLine();
                nodes.node(child, flow);
            }
            flow.endLine();
        });
        for (String type : List.of("media", "mediaInline")) {
            readers.put(type, (node, flow, nodes) -> {
                if (isNamed(node, nodes)) {
                    flow.inline(image(node));
                }
            });
        }
        readers.put("inlineCard", (node, flow, nodes) -> card(node, flow));
        for (String type : List.of("blockCard", "embedCard")) {
            readers.put(type, (node, flow, nodes) -> {
                flow.endLine();
                card(node, flow);
                flow.endLine();
            });
        }
    }

    private static void figure(JsonNode node, Flow flow, AdfNodes nodes) {
        List<Inline> caption = new ArrayList<>();
        for (JsonNode child : Adf.content(node)) {
            if (Adf.type(child).equals("caption")) {
                for (Block block : nodes.blocks(child)) {
                    if (block instanceof Block.Paragraph paragraph) {
                        caption.addAll(paragraph.content());
                    }
                }
            }
        }
        boolean shown = false;
        for (JsonNode child : Adf.content(node)) {
            if (Adf.type(child).equals("media") && isNamed(child, nodes)) {
                shown = true;
                flow.block(new Block.Figure(linked(node, image(child)), List.copyOf(caption)));
            }
        }
        if (!shown && !caption.isEmpty()) {
            flow.block(new Block.Paragraph(List.copyOf(caption)));
        }
    }

    private static boolean isNamed(JsonNode media, AdfNodes nodes) {
        boolean named = List.of("url", "id", "__fileName", "alt").stream()
                .anyMatch(name -> !Adf.attribute(media, name).isEmpty());
        if (!named) {
            nodes.context().findings().warn("media without an id, a name or an address was dropped");
        }
        return named;
    }

    private static Inline linked(JsonNode single, Inline image) {
        return image instanceof Inline.Link ? image : TextNodes.marked(single, image);
    }

    private static Inline image(JsonNode media) {
        String alternative = Adf.attribute(media, "alt");
        String url = Adf.attribute(media, "url");
        if (!url.isEmpty()) {
            return TextNodes.marked(media, new Inline.Image(new Target.Url(url), alternative, ""));
        }
        String given = Adf.attribute(media, "__fileName");
        String name = given.isEmpty() ? alternative : given;
        String id = Adf.attribute(media, "id");
        Target file = new Target.Media(id, name);
        return isShown(name)
                ? TextNodes.marked(media, new Inline.Image(file, alternative, ""))
                : new Inline.Link(file, List.of(new Inline.Text(name)));
    }

    /** Whether browsers draw such a file; what has no known ending is taken for an image, as most media are. */
    private static boolean isShown(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !DOCUMENTS.contains(ending);
    }

    private static void card(JsonNode node, Flow flow) {
        String url = Adf.attribute(node, "url");
        JsonNode data = node.path("attrs").path("data");
        String address = url.isEmpty() ? data.path("url").asText("") : url;
        String name = data.path("name").asText("");
        if (!address.isEmpty()) {
            Inline words = new Inline.Text(name.isEmpty() ? address : name);
            flow.inline(new Inline.Link(Target.address(address), List.of(words)));
        }
    }
}
