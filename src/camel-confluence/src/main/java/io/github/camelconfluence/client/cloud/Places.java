package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.SpaceId;
import java.util.Map;
import java.util.Optional;

/**
 * Where comments and attachments are.
 *
 * @param containers the page or blog post of each
 * @param spaces of the pages and blog posts that count; what hangs on others has no place
 */
record Places(Map<ContentId, Content.Parent> containers, Map<Content.Parent, SpaceId> spaces) {

    Optional<Content> place(Hanging kind, WireContent wire, ContentMapping mapping) {
        Content.Parent container = containers.get(ContentMapping.id(wire));
        SpaceId space = container == null ? null : spaces.get(container);
        return container == null || space == null
                ? Optional.empty()
                : Optional.of(mapping.hanging(wire, kind, space, container));
    }
}
