package io.github.camelconfluence.simulator.datacenter;

import io.github.camelconfluence.simulator.http.Query;
import io.github.camelconfluence.simulator.http.Refusal;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.model.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds what a request names, or ends it with 404. */
record Lookup(View view) {
    private static final Set<ContentType> CLOUD_ONLY =
            EnumSet.of(ContentType.FOLDER, ContentType.WHITEBOARD, ContentType.DATABASE, ContentType.EMBED);

    /** Current content only. */
    Content content(String id) {
        return content(id, Set.of(Status.CURRENT));
    }

    Content content(String id, Set<Status> statuses) {
        return ContentId.parse(id)
                .flatMap(view::find)
                .filter(content -> statuses.contains(content.status()) && !CLOUD_ONLY.contains(content.type()))
                .orElseThrow(() -> new Refusal(Errors.notFound("No content found with id: ContentId{id=" + id + "}")));
    }

    Space space(String key) {
        return view.space(key).orElseThrow(() -> new Refusal(Errors.notFound("No space with key : " + key)));
    }

    /** {@code any} is current and trashed; archived pages are a thing of Cloud. */
    static Set<Status> statuses(Query query) {
        List<String> words = query.list("status");
        if (words.contains("any")) {
            return EnumSet.of(Status.CURRENT, Status.TRASHED);
        }
        EnumSet<Status> statuses = EnumSet.noneOf(Status.class);
        for (String word : words) {
            statuses.add(Status.parse(word)
                    .filter(status -> status != Status.ARCHIVED)
                    .orElseThrow(() -> new Refusal(Errors.badRequest("Unsupported content status: " + word))));
        }
        return statuses.isEmpty() ? EnumSet.of(Status.CURRENT) : statuses;
    }

    /** The types that can be scanned, which since 8.3 are more than those that can be listed. */
    static Listing scanned(String word) {
        return word.equals("comment")
                ? Listing.of(ContentType.FOOTER_COMMENT, ContentType.INLINE_COMMENT)
                : Listing.of(listed(word));
    }

    /** The types that can be listed; others are not implemented, which is what Confluence says too. */
    static ContentType listed(String word) {
        return switch (word) {
            case "page" -> ContentType.PAGE;
            case "blogpost" -> ContentType.BLOGPOST;
            default -> throw new Refusal(Errors.notImplemented("Content type not supported: " + word));
        };
    }
}
