package io.github.camelconfluence.content.chunk;

import java.util.List;

/**
 * A passage of a document.
 *
 * @param id content id and a hash of headings and text: the same as long as the passage says the same in the same place
 * @param headings those that all of the passage stands under, outermost first
 * @param start the heading that the passage begins under, or with
 * @param ordinal from 1 to {@code count}
 * @param kinds of what is in it, in order of appearance: text, list, task, table, code, panel, quote, image, formula
 * @param tokens of the text
 * @param text Markdown
 * @param context where the passage stands: space, ancestors, title and headings; not part of the text nor of its tokens
 */
public record Chunk(
        String id,
        List<String> headings,
        Start start,
        int ordinal,
        int count,
        List<String> kinds,
        int tokens,
        String text,
        String context,
        String contentHash,
        String contextHash) {

    /**
     * A heading; without words where the page has none yet.
     *
     * @param before how many headings of the same words the page has before this one
     * @param anchor its fragment in the converted document
     */
    public record Start(String words, int before, String anchor) {

        static final Start OF_PAGE = new Start("", 0, "");
    }

    /** What a search index should embed: the passage and where it stands. */
    public String embedText() {
        return context + "\n\n" + text;
    }
}
