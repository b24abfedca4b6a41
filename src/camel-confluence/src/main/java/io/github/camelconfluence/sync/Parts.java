package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What hangs on a page or blog post and travels with it, as far as the route wants that. */
public record Parts(List<Content> comments, List<Content> attachments) {

    public static final Parts NONE = new Parts(List.of(), List.of());

    public Parts {
        comments = List.copyOf(comments);
        attachments = List.copyOf(attachments);
    }

    /** What the comments say takes memory. */
    int characters() {
        return characters(comments);
    }

    static int characters(Collection<Content> contents) {
        return contents.stream()
                .map(Content::body)
                .filter(Objects::nonNull)
                .mapToInt(body -> body.value().length())
                .sum();
    }
}
