package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.macro.Languages;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Panel.Kind;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Paragraphs, headings, boxes and what only divides the page. */
final class BlockNodes {

    /** By colour, as on the page: note is purple here, warning yellow, error red. */
    private static final Map<String, Kind> PANELS = Map.of(
            "info", Kind.NOTE,
            "note", Kind.IMPORTANT,
            "tip", Kind.TIP,
            "success", Kind.TIP,
            "warning", Kind.WARNING,
            "error", Kind.CAUTION);

    private BlockNodes() {}

    static void addTo(Map<String, NodeReader> readers) {
        for (String type : List.of("paragraph", "layoutSection", "layoutColumn", "bodiedSyncBlock", "syncBlock")) {
            readers.put(type, BlockNodes::division);
        }
        readers.put("heading", BlockNodes::heading);
        readers.put("blockquote", BlockNodes::quote);
        readers.put("codeBlock", BlockNodes::code);
        readers.put("rule", (node, flow, nodes) -> flow.block(new Block.Rule()));
        readers.put("panel", BlockNodes::panel);
        readers.put("expand", BlockNodes::expand);
        readers.put("nestedExpand", BlockNodes::expand);
    }

    private static void division(JsonNode node, Flow flow, AdfNodes nodes) {
        flow.endLine();
        nodes.children(node, flow);
        flow.endLine();
    }

    private static void heading(JsonNode node, Flow flow, AdfNodes nodes) {
        List<Inline> content = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Block block : nodes.blocks(node)) {
            if (block instanceof Block.Paragraph paragraph) {
                if (!content.isEmpty()) {
                    content.add(new Inline.Text(" "));
                }
                content.addAll(paragraph.content());
            } else {
                others.add(block);
            }
        }
        if (!content.isEmpty()) {
            int level = Math.min(6, Math.max(1, Adf.number(node, "level", 1)));
            flow.block(new Block.Heading(level, List.copyOf(content)));
        }
        flow.blocks(others);
    }

    private static void quote(JsonNode node, Flow flow, AdfNodes nodes) {
        List<Block> content = nodes.blocks(node);
        if (!content.isEmpty()) {
            flow.block(new Block.Quote(content));
        }
    }

    private static void code(JsonNode node, Flow flow, AdfNodes nodes) {
        StringBuilder text = new StringBuilder();
        for (JsonNode child : Adf.content(node)) {
            text.append(child.path("text").asText());
        }
        if (!text.isEmpty()) {
            flow.block(new Block.Code(Languages.name(Adf.attribute(node, "language")), "", text.toString()));
        }
    }

    private static void panel(JsonNode node, Flow flow, AdfNodes nodes) {
        List<Block> content = nodes.blocks(node);
        if (!content.isEmpty()) {
            Kind kind = PANELS.getOrDefault(Adf.attribute(node, "panelType"), Kind.PLAIN);
            flow.block(new Block.Panel(kind, "", content));
        }
    }

    private static void expand(JsonNode node, Flow flow, AdfNodes nodes) {
        flow.block(new Block.Expand(Adf.attribute(node, "title").strip(), nodes.blocks(node)));
    }
}
