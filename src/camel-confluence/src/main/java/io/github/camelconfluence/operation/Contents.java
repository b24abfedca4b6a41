package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.Site;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.write.Written;
import org.jspecify.annotations.Nullable;

/** Words contents as answers. */
final class Contents {

    private final Site site;
    private final Spaces spaces;

    Contents(Site site, Spaces spaces) {
        this.site = site;
        this.spaces = spaces;
    }

    ConfluenceContent of(Written written) {
        return worded(written.content(), written.outcome().wireName());
    }

    ConfluenceContent of(Content content) {
        return worded(content, null);
    }

    private ConfluenceContent worded(Content content, @Nullable String outcome) {
        return new ConfluenceContent(
                outcome,
                content.id().value(),
                content.type().wireName(),
                content.status().wireName(),
                content.title(),
                site.url().toString(),
                worded(spaces.of(content)),
                content.parent() == null ? null : content.parent().id().value(),
                new ConfluenceContent.Version(
                        content.version().number(),
                        content.version().createdAt().toString(),
                        content.version().authorId(),
                        content.version().message()),
                content.createdAt().toString(),
                null,
                content.url().toString(),
                content.details() instanceof ContentDetails.File file
                        ? new ConfluenceContent.File(file.mediaType(), file.size())
                        : null,
                null);
    }

    static ConfluenceContent.Space worded(Space space) {
        return new ConfluenceContent.Space(
                space.id().value(),
                space.key(),
                space.name(),
                space.homepage() == null ? null : space.homepage().value());
    }
}
