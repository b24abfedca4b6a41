package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts the blocks of a document into sections by its headings. */
final class Sections {

    /** A longer heading is shortened where it only tells the place: it would be repeated in every chunk below it. */
    private static final int MAX_LABEL = 120;

    /** Below every heading. */
    private static final int LEVEL_OF_TEXT = 7;

    private final Addresses addresses;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Section page = new Section(0, List.of(), Chunk.Start.OF_PAGE);
    private final Deque<Section> open = new ArrayDeque<>();

    private Sections(Addresses addresses) {
        this.addresses = addresses;
        open.push(page);
    }

    /** The page as a section without a heading. */
    static Section of(Document document, Addresses addresses) {
        Sections sections = new Sections(addresses);
        sections.add(document.blocks());
        return sections.page;
    }

    static String label(String words) {
        String line = words.strip();
        return line.length() <= MAX_LABEL ? line : line.substring(0, line.offsetByCodePoints(0, MAX_LABEL / 2)) + "…";
    }

    private void add(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                begin(heading);
            } else if (block instanceof Block.Expand expand) {
                unfold(expand);
            } else if (!isInvisible(block)) {
                text().blocks.add(block);
            }
        }
    }

    /** Places that links lead to show nothing, and are not in what comes back from Markdown. */
    private static boolean isInvisible(Block block) {
        return block instanceof Block.Paragraph paragraph
                && paragraph.content().stream().allMatch(inline -> inline instanceof Inline.Anchor);
    }

    private void begin(Block.Heading heading) {
        while (current().level >= heading.level()) {
            open.pop();
        }
        String words = Words.of(heading.content()).strip();
        List<String> path = new ArrayList<>(current().path);
        path.add(label(words));
        int before = seen.merge(words, 1, Integer::sum) - 1;
        Section section = new Section(
                heading.level(), List.copyOf(path), new Chunk.Start(words, before, addresses.fragment(heading)));
        section.blocks.add(heading);
        current().children.add(section);
        open.push(section);
    }

    /** Its headings are headings of the page, and what follows is written below its title as it is on the page. */
    private void unfold(Block.Expand expand) {
        if (!expand.title().isEmpty()) {
            text().blocks
                    .add(new Block.Paragraph(
                            List.of(new Inline.Styled(Inline.Style.STRONG, List.of(new Inline.Text(expand.title()))))));
        }
        List<Section> around = new ArrayList<>(open);
        add(expand.content());
        resume(around);
    }

    /**
     * What follows stands under none of the headings within: sections that these have ended are begun once more.
     *
     * @param around what was open before, innermost first
     */
    private void resume(List<Section> around) {
        while (!around.contains(current())) {
            open.pop();
        }
        for (int i = around.indexOf(current()) - 1; i >= 0; i--) {
            Section ended = around.get(i);
            if (ended.level < LEVEL_OF_TEXT) {
                below(ended.level, ended);
            }
        }
    }

    /** Where text goes on: below what has come under the heading meanwhile. */
    private Section text() {
        return current().children.isEmpty() ? current() : below(LEVEL_OF_TEXT, current());
    }

    private Section below(int level, Section alike) {
        Section section = new Section(level, alike.path, alike.start);
        current().children.add(section);
        open.push(section);
        return section;
    }

    private Section current() {
        return open.element();
    }
}
