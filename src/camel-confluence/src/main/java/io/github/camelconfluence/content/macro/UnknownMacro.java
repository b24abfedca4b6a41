package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import java.util.List;

/** A macro nobody has heard of: its text is kept, its parameters never become text. */
final class UnknownMacro {

    private UnknownMacro() {}

    static void convert(Macro macro, Flow flow) {
        if (macro.hasRichBody()) {
            titled(macro, flow);
        } else if (macro.plainBody().filter(body -> !body.isBlank()).isPresent()) {
            flow.block(new Block.Code("", "", macro.plainBody().get()));
        } else if (macro.fallback().isPresent()) {
            flow.text(macro.fallback().get());
            macro.warn("macro " + macro.title() + " was replaced by its fallback text");
        } else {
            macro.warn("macro " + macro.title() + " has no text and was dropped");
        }
    }

    /** The body in place of the macro, below the title if the macro shows one. */
    static void titled(Macro macro, Flow flow) {
        titled("title", macro, flow);
    }

    /** The body below the title that the named parameter holds. */
    static void titled(String parameter, Macro macro, Flow flow) {
        macro.parameter(parameter).filter(title -> !title.isBlank()).ifPresent(title -> {
            flow.endLine();
            flow.inline(new Inline.Styled(Style.STRONG, List.of(new Inline.Text(title))));
            flow.endLine();
        });
        macro.readBody(flow);
    }
}
