package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Where it is published: a space, and the page in it that all is under. */
record PublishedSpace(ConfluenceClient client, Space space, Content parent) {

    static PublishedSpace of(ConfluenceClient client, String key, String parent) {
        if (key.isBlank() || parent.isBlank()) {
            throw new PublishingRefusedException(
                    "Set publish.space to the key of the space, and publish.parent to the id or"
                            + " title of the page in it under which all is to be published");
        }
        Space space = client.spacesByKey(List.of(key)).stream()
                .findFirst()
                .orElseThrow(
                        () -> new PublishingRefusedException("publish.space names no space that this account can see: "
                                + key + ". It takes the key, as in the address of its pages"));
        Content page = byId(client, parent)
                .or(() -> client.withTitle(space, ContentType.PAGE, parent).stream()
                        .findFirst())
                .filter(found ->
                        found.status() == ContentStatus.CURRENT && found.space().equals(space.id()))
                .orElseThrow(() -> new PublishingRefusedException("publish.parent names no current page of space " + key
                        + ": '" + parent + "'. Make that page, or give the id or title of another one"));
        return new PublishedSpace(client, space, page);
    }

    /** The page by that id, unless it is deleted, archived, hidden, or elsewhere by now. */
    Optional<Content> current(String id) {
        return client.find(ContentType.PAGE, new ContentId(id))
                .filter(page ->
                        page.status() == ContentStatus.CURRENT && page.space().equals(space.id()));
    }

    /** The one page that has the title; an archived one has it, too. */
    Optional<Content> titled(String title) {
        return client.withTitle(space, ContentType.PAGE, title).stream().findFirst();
    }

    private static Optional<Content> byId(ConfluenceClient client, String id) {
        return id.chars().allMatch(Character::isDigit)
                ? client.find(ContentType.PAGE, new ContentId(id))
                : Optional.empty();
    }

    /** The pages below the parent that carry our mark: what the file of the published pages would say. */
    List<Published> marked(String name) {
        List<Published> found = new ArrayList<>();
        Deque<Content> above = new ArrayDeque<>(List.of(parent));
        while (!above.isEmpty()) {
            Content page = above.pop();
            client.children(page.type(), page.id()).stream()
                    .filter(child -> child.type() == ContentType.PAGE)
                    .forEach(child -> {
                        above.push(child);
                        Mark.on(child, client)
                                .filter(mark -> mark.name().equals(name))
                                .ifPresent(mark -> found.add(new Published(
                                        mark.path(),
                                        child.id().value(),
                                        page.id().value(),
                                        child.title(),
                                        mark.hash(),
                                        mark.text(),
                                        mark.version())));
                    });
        }
        return found;
    }
}
