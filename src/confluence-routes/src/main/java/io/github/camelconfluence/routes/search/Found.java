package io.github.camelconfluence.routes.search;

import io.github.camelconfluence.search.query.Passage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A passage of a page, blog post, comment or attachment")
public record Found(
        @Schema(description = "Its place, from 1", examples = "1")
        int rank,

        @Schema(description = "Of the ranking, up to 1: what is first by words and by meaning")
        double score,

        @Schema(description = "Of the page") String title,
        Space space,

        @Schema(description = "Of the page, unique by its id", examples = "RP/Home/Runbook-100042")
        String path,

        @Schema(description = "Leads to the heading that the passage stands under; null where Confluence told none")
        @Nullable
        String url,

        @Schema(description = "That the passage stands under, outermost first")
        List<String> headings,

        @Schema(description = "What is nearest to the question: plain text, at most 300 characters")
        String snippet,

        @Schema(description = "The whole passage: Markdown, of attachments plain text")
        String text,

        List<String> labels,

        @Schema(description = "When the page was last changed", examples = "2026-11-21T10:00:00Z") @Nullable
        String modifiedAt,

        @Schema(description = "The page's id in Confluence", examples = "100042")
        String contentId,

        @Schema(description = "Which of the page's passages it is, from 1")
        int ordinal) {

    public record Space(@Schema(examples = "RP") String key, String name) {}

    static Found of(Passage passage) {
        return new Found(
                passage.rank(),
                passage.score(),
                passage.title(),
                new Space(passage.space(), passage.spaceName()),
                passage.path(),
                passage.url(),
                passage.headings(),
                passage.snippet(),
                passage.text(),
                passage.labels(),
                passage.modifiedAt(),
                passage.contentId(),
                passage.ordinal());
    }
}
