package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Inline;

/** Titles of boxes and of code, which Markdown has as a paragraph of strong words. */
final class Titles {

    private Titles() {}

    /** Empty for what is no title. */
    static String of(Block block) {
        return block instanceof Block.Paragraph paragraph
                        && paragraph.content().size() == 1
                        && paragraph.content().get(0) instanceof Inline.Styled strong
                        && strong.style() == Inline.Style.STRONG
                        && strong.content().size() == 1
                        && strong.content().get(0) instanceof Inline.Text title
                ? title.text()
                : "";
    }
}
