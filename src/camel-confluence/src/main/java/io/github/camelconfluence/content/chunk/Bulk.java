package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;

/**
 * Tells what is far too long without writing it: what is nested a hundred levels deep would otherwise be written a hundred
 * times. Stops as soon as it knows.
 */
final class Bulk {

    /** Words of natural languages are shorter than that; where they are not, a chunk is put together of more parts. */
    private static final int CHARACTERS_PER_TOKEN = 16;

    private long left;

    private Bulk(long left) {
        this.left = left;
    }

    static boolean exceeds(List<Block> blocks, int tokens) {
        Bulk bulk = new Bulk((long) tokens * CHARACTERS_PER_TOKEN);
        bulk.blocks(blocks);
        return bulk.left < 0;
    }

    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size() && left >= 0; i++) {
            left--;
            block(blocks.get(i));
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            inlines(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            inlines(heading.content());
        } else if (block instanceof Block.Listing list) {
            for (int i = 0; i < list.items().size() && left >= 0; i++) {
                blocks(list.items().get(i).content());
            }
        } else if (block instanceof Block.Table table) {
            for (int i = 0; i < table.rows().size() && left >= 0; i++) {
                table.rows().get(i).cells().forEach(cell -> blocks(cell.content()));
            }
        } else if (block instanceof Block.Code code) {
            left -= code.text().length();
        } else if (block instanceof Block.Verbatim verbatim) {
            left -= verbatim.markdown().length();
        } else if (block instanceof Block.Formula formula) {
            left -= formula.tex().length();
        } else {
            List<Block> inside = Block.inside(block);
            blocks(inside == null ? List.of() : inside);
        }
    }

    private void inlines(List<Inline> content) {
        for (int i = 0; i < content.size() && left >= 0; i++) {
            left--;
            Inline inline = content.get(i);
            if (inline instanceof Inline.Text text) {
                left -= text.text().length();
            } else if (inline instanceof Inline.CodeSpan code) {
                left -= code.text().length();
            } else if (inline instanceof Inline.Styled styled) {
                inlines(styled.content());
            } else if (inline instanceof Inline.Link link) {
                inlines(link.content());
            }
        }
    }
}
