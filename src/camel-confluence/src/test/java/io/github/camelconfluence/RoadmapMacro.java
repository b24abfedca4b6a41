package io.github.camelconfluence;

import io.github.camelconfluence.content.macro.Macro;
import io.github.camelconfluence.content.macro.MacroConverter;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;

/** The example of docs/macros.md. */
public final class RoadmapMacro implements MacroConverter {

    @Override
    public void convert(Macro macro, Flow flow) {
        String title = macro.parameter("title").orElse("Roadmap");
        flow.block(new Block.Panel(Block.Panel.Kind.PLAIN, title, macro.body()));
        macro.parameter("due").ifPresent(day -> flow.inline(new Inline.Date(day)));
        macro.parameter("owner")
                .ifPresent(id -> flow.inlines(List.of(new Inline.Text(" "), new Inline.Mention(id, ""))));
    }
}
