package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.Space;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Updates the page that is named by id, or else the one with the title, under the parent if one is named; makes it if there is
 * none with the title. A page with the title under another parent is not the one that is meant.
 */
final class UpsertPage implements ConfluenceOperation {

    private final Workplace at;
    private final CreatePage creating;
    private final UpdatePage updating;

    UpsertPage(Workplace at) {
        this.at = at;
        this.creating = new CreatePage(at);
        this.updating = new UpdatePage(at);
    }

    @Override
    public Answer run(Call call) {
        if (call.value(Parameter.TARGET_ID).isPresent()) {
            return updating.run(call);
        }
        PageText text = at.texts().named(call);
        Optional<Content> there = titled(call, text.requiredTitle());
        if (there.isPresent()) {
            return updating.update(call, there.get(), text);
        }
        Versions.requireNone(call, text.requiredTitle());
        try {
            return creating.run(call);
        } catch (InvalidRequest refused) {
            // Somebody made it since we looked; or it is archived, which no search by title among current pages shows.
            Optional<Content> made = refused.isTitleTaken() ? titled(call, text.requiredTitle()) : Optional.empty();
            return updating.update(call, made.orElseThrow(() -> refused), text);
        }
    }

    private Optional<Content> titled(Call call, String title) {
        Content parent = at.targets().parent(call);
        Space space = parent == null ? at.spaces().single() : at.spaces().of(parent);
        Optional<Content> page = at.client().withTitle(space, ContentType.PAGE, title).stream()
                .filter(content -> content.status() == ContentStatus.CURRENT)
                .findFirst();
        page.ifPresent(content -> refuseElsewhere(content, parent));
        return page;
    }

    private static void refuseElsewhere(Content page, @Nullable Content parent) {
        if (parent == null) {
            return;
        }
        Content.Parent above = page.parent();
        if (above == null || !above.id().equals(parent.id())) {
            throw InvalidRequest.titleTaken(
                    0,
                    "Page '" + page.title() + "' is there already, with id " + page.id()
                            + ", but not under the parent " + parent.id() + ": name it with "
                            + Parameter.TARGET_ID.inWords() + " to update and move it, or give another title");
        }
    }
}
