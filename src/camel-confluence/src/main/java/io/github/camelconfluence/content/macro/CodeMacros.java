package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Macros whose body is text in a language of its own. */
final class CodeMacros {

    private CodeMacros() {}

    static void addTo(Map<String, MacroConverter> converters) {
        for (String name : List.of("code", "codeblock", "code-block", "source", "paste-code-macro")) {
            converters.put(name, CodeMacros::code);
        }
        converters.put("noformat", CodeMacros::code);
        for (String name : List.of("plantuml", "plantumlrender", "plantumlcloud")) {
            converters.put(name, (macro, flow) -> diagram("plantuml", macro, flow));
        }
        for (String name : List.of("mermaid", "mermaid-cloud", "mermaid-macro", "mermaiddiagram")) {
            converters.put(name, (macro, flow) -> diagram("mermaid", macro, flow));
        }
        converters.put("graphviz", (macro, flow) -> diagram("dot", macro, flow));
        for (String name : List.of("mathblock", "easy-math-block", "eazy-math-block", "latex", "latex-formatting")) {
            converters.put(name, CodeMacros::formulaBlock);
        }
        for (String name : List.of("mathinline", "easy-math-inline", "eazy-math-inline")) {
            converters.put(name, CodeMacros::formula);
        }
        for (String name : List.of("markdown", "mohamicorp-markdown", "markdown-macro")) {
            converters.put(name, CodeMacros::markdown);
        }
    }

    private static void code(Macro macro, Flow flow) {
        String title = macro.parameter("title").orElse("").strip();
        Optional<String> text = macro.plainBody();
        if (text.isPresent() && !text.get().isEmpty()) {
            String language = macro.name().equals("noformat")
                    ? ""
                    : macro.parameter("language").or(() -> macro.parameter("")).orElse("");
            flow.block(new Block.Code(Languages.name(language), title, text.get()));
        } else if (macro.hasRichBody()) {
            UnknownMacro.titled(macro, flow);
        }
    }

    private static void diagram(String language, Macro macro, Flow flow) {
        Optional<String> text = macro.plainBody()
                .filter(body -> !body.isBlank())
                .or(() -> DiagramData.text(macro))
                .filter(body -> !body.isBlank());
        if (text.isPresent()) {
            flow.block(new Block.Code(language, macro.parameter("title").orElse(""), text.get()));
        } else {
            LinkMacros.diagram(macro, flow);
        }
    }

    private static void formulaBlock(Macro macro, Flow flow) {
        tex(macro).ifPresent(tex -> flow.block(new Block.Formula(tex)));
    }

    private static void formula(Macro macro, Flow flow) {
        tex(macro).ifPresent(tex -> flow.inline(new Inline.Formula(tex)));
    }

    private static Optional<String> tex(Macro macro) {
        return macro.plainBody()
                .or(() -> macro.parameter("body"))
                .or(() -> macro.parameter("formula"))
                .or(() -> macro.parameter("equation"))
                .or(() -> macro.parameter(""))
                .filter(tex -> !tex.isBlank());
    }

    private static void markdown(Macro macro, Flow flow) {
        macro.plainBody()
                .filter(text -> !text.isBlank())
                .map(text -> closed(text, macro))
                .ifPresentOrElse(text -> flow.block(new Block.Verbatim(text)), () -> UnknownMacro.convert(macro, flow));
    }

    private static String closed(String markdown, Macro macro) {
        Optional<String> end = OpenMarkdown.end(markdown);
        end.ifPresent(missing -> macro.warn("macro " + macro.name() + " was closed with the missing " + missing));
        return end.map(missing -> markdown.stripTrailing() + "\n" + missing).orElse(markdown);
    }
}
