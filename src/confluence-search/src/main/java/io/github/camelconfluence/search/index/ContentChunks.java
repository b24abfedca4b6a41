package io.github.camelconfluence.search.index;

import io.github.camelconfluence.ConfluenceChunk;
import java.util.List;
import java.util.Objects;

/**
 * All passages that a content has now.
 *
 * @param chunks empty when the content is gone or has no words left
 */
public record ContentChunks(String contentId, List<ConfluenceChunk> chunks) {

    /**
     * @param published the chunks of one change, as the component makes them
     * @throws IllegalArgumentException for chunks that do not say who may read them
     */
    public static ContentChunks of(List<ConfluenceChunk> published) {
        String contentId = published.get(0).contentId();
        List<ConfluenceChunk> present =
                published.stream().filter(chunk -> chunk.text() != null).toList();
        if (present.stream().anyMatch(chunk -> chunk.readers() == null)) {
            throw new IllegalArgumentException("Nothing tells who may read content " + contentId
                    + ", and without that search would show it to everybody or to nobody: set include=readers on the"
                    + " confluence endpoint that this comes from (confluence.include in application.properties)");
        }
        return new ContentChunks(contentId, present);
    }

    boolean gone() {
        return chunks.isEmpty();
    }

    int size() {
        return Math.max(1, chunks.size());
    }

    /**
     * What is embedded of a chunk: where it stands on its page, and what it says. Not where the page stands, so that one that moved
     * keeps its vectors.
     */
    static String embeddedText(ConfluenceChunk chunk) {
        StringBuilder text = new StringBuilder(chunk.title());
        chunk.headings().forEach(heading -> text.append(" › ").append(heading));
        return text.append("\n\n").append(Objects.requireNonNull(chunk.text())).toString();
    }
}
