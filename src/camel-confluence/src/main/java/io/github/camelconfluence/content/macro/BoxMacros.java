package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Panel.Kind;
import io.github.camelconfluence.content.model.Flow;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Macros that draw a box around their body. */
final class BoxMacros {

    /** By colour: info is blue, note yellow, tip green, warning red. */
    private static final Map<String, Kind> KINDS = Map.of(
            "info", Kind.NOTE,
            "note", Kind.WARNING,
            "tip", Kind.TIP,
            "warning", Kind.CAUTION,
            "success", Kind.TIP,
            "error", Kind.CAUTION,
            "ui-text-box", Kind.PLAIN);

    /** The colour in which our own writer draws what Confluence has no box for. */
    private static final String BORDER_OF_IMPORTANT = "#8250df";

    private static final Map<String, Kind> MESSAGE_TYPES = Map.of(
            "info", Kind.NOTE,
            "hint", Kind.TIP,
            "success", Kind.TIP,
            "warning", Kind.WARNING,
            "error", Kind.CAUTION);

    private BoxMacros() {}

    static void addTo(Map<String, MacroConverter> converters) {
        KINDS.forEach((name, kind) -> converters.put(name, (macro, flow) -> panel(kind, macro, flow)));
        converters.put("panel", BoxMacros::colouredPanel);
        converters.put("auimessage", BoxMacros::message);
        converters.put("expand", BoxMacros::expand);
        converters.put("ui-expand", BoxMacros::expand);
    }

    private static void panel(Kind kind, Macro macro, Flow flow) {
        List<Block> body = body(macro);
        String title = macro.parameter("title").orElse("").strip();
        if (!body.isEmpty() || !title.isEmpty()) {
            flow.block(new Block.Panel(kind, title, body));
        }
    }

    private static void colouredPanel(Macro macro, Flow flow) {
        boolean important = macro.parameter("borderColor")
                .filter(colour -> colour.strip().equalsIgnoreCase(BORDER_OF_IMPORTANT))
                .isPresent();
        panel(important ? Kind.IMPORTANT : Kind.PLAIN, macro, flow);
    }

    private static void message(Macro macro, Flow flow) {
        String type = macro.parameter("type").orElse("").toLowerCase(Locale.ROOT);
        panel(MESSAGE_TYPES.getOrDefault(type, Kind.PLAIN), macro, flow);
    }

    private static void expand(Macro macro, Flow flow) {
        String title = macro.parameter("title")
                .or(() -> macro.parameter(""))
                .orElse("")
                .strip();
        flow.block(new Block.Expand(title, body(macro)));
    }

    private static List<Block> body(Macro macro) {
        return macro.plainBody()
                .filter(text -> !text.isBlank())
                .map(text -> List.<Block>of(new Block.Code("", "", text)))
                .orElseGet(macro::body);
    }
}
