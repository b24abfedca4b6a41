package io.github.camelconfluence.search.query;

import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.StoredChunk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was found.
 *
 * @param rank from 1
 * @param score of the ranking: 1 for what is first by words and by meaning
 * @param space its key
 * @param path of the content
 * @param url of the heading that the passage begins under
 * @param headings that the passage stands under, outermost first
 * @param snippet what of the passage is nearest to the question, as plain text
 * @param text Markdown; plain text for attachments
 * @param modifiedAt when the content was last changed, as ISO 8601
 * @param ordinal which of the content's passages it is, from 1
 */
public record Passage(
        int rank,
        double score,
        String title,
        String space,
        String spaceName,
        String path,
        @Nullable String url,
        List<String> headings,
        String snippet,
        String text,
        List<String> labels,
        @Nullable String modifiedAt,
        String contentId,
        int ordinal) {

    private static final String BETWEEN_HEADINGS = " › ";

    static Passage of(StoredChunk chunk, int rank, double score, QuestionWords words) {
        String text = chunk.segment().text();
        String headings = chunk.text(ChunkFields.HEADINGS);
        return new Passage(
                rank,
                score,
                chunk.text(ChunkFields.TITLE),
                chunk.text(ChunkFields.SPACE),
                chunk.text(ChunkFields.SPACE_NAME),
                chunk.text(ChunkFields.PATH),
                known(chunk.text(ChunkFields.URL)),
                headings.isEmpty() ? List.of() : List.of(headings.split(BETWEEN_HEADINGS)),
                Snippet.of(sentences(chunk), words),
                text,
                chunk.labels(),
                known(chunk.text(ChunkFields.MODIFIED_AT)),
                chunk.contentId(),
                chunk.number(ChunkFields.ORDINAL));
    }

    private static List<String> sentences(StoredChunk chunk) {
        String text = chunk.segment().text();
        return "attachment".equals(chunk.text(ChunkFields.TYPE))
                ? Sentences.ofLines(text.lines().toList())
                : Sentences.ofMarkdown(text);
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
