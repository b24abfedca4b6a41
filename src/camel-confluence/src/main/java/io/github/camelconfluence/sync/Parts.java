package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import java.util.List;

/** What hangs on a page or blog post and travels with it, as far as the route wants that. */
public record Parts(List<Content> comments, List<Content> attachments) {

    public static final Parts NONE = new Parts(List.of(), List.of());

    public Parts {
        comments = List.copyOf(comments);
        attachments = List.copyOf(attachments);
    }
}
