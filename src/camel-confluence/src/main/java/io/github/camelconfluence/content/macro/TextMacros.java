package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;
import java.util.Map;

/** Macros within a line, and those that only mark a part of the page. */
final class TextMacros {

    private TextMacros() {}

    static void addTo(Map<String, MacroConverter> converters) {
        converters.put("status", TextMacros::status);
        converters.put("anchor", TextMacros::anchor);
        for (String name : List.of("excerpt", "multiexcerpt", "multiexcerpt-macro")) {
            converters.put(name, TextMacros::part);
        }
        for (String name : List.of("tab-pane", "ui-tab")) {
            converters.put(name, TextMacros::tab);
        }
        for (String name : List.of("tooltip", "ui-tooltip")) {
            converters.put(name, TextMacros::tooltip);
        }
        converters.put("details", PageProperties::convert);
        for (String name : List.of("hidden-content", "loremipsum")) {
            converters.put(name, (macro, flow) -> macro.warn("macro " + macro.name() + " is not shown"));
        }
        for (String name : List.of("html", "style", "css", "javascript", "html-wrap", "sql", "chart")) {
            converters.put(name, TextMacros::script);
        }
    }

    private static void status(Macro macro, Flow flow) {
        macro.parameter("title")
                .or(() -> macro.parameter("colour"))
                .or(() -> macro.parameter("color"))
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .ifPresent(title -> flow.inline(new Inline.Status(title)));
    }

    private static void anchor(Macro macro, Flow flow) {
        macro.parameter("").map(String::strip).ifPresent(name -> flow.inline(new Inline.Anchor(name)));
    }

    private static void tab(Macro macro, Flow flow) {
        UnknownMacro.titled(macro.parameter("title").isPresent() ? "title" : "name", macro, flow);
    }

    /** The words that are seen, before those that come up over them. */
    private static void tooltip(Macro macro, Flow flow) {
        macro.parameter("linktext")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> {
                    flow.text(text + " ");
                });
        macro.readBody(flow);
    }

    private static void part(Macro macro, Flow flow) {
        if (macro.parameter("hidden").filter("true"::equals).isPresent()) {
            macro.warn("hidden " + macro.name() + " was left out");
        } else {
            UnknownMacro.titled(macro, flow);
        }
    }

    /** Never trusted, and not what the page says. */
    private static void script(Macro macro, Flow flow) {
        if (macro.hasRichBody()) {
            macro.readBody(flow);
        } else {
            macro.warn("macro " + macro.name() + " holds markup or a script and was dropped");
        }
    }
}
