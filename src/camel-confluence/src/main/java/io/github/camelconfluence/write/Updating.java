package io.github.camelconfluence.write;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentUpdate;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.OutcomeUnknown;
import io.github.camelconfluence.client.VersionConflict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next version of pages and blog posts, or none where nothing would change. After a conflict or a lost answer the
 * page is read again: done if it is as wanted, tried again if it still says what the edit rests on, and left alone otherwise.
 * Thread-safe.
 */
public final class Updating {

    private static final int CONFLICT = 409;

    private final ConfluenceClient client;

    public Updating(ConfluenceClient client) {
        this.client = client;
    }

    /**
     * @param target as it was found, with or without body
     * @throws VersionConflict if somebody else changed it meanwhile, or it is not in the version that was asked for
     */
    public Written update(Content target, PageEdit edit) {
        Content base = read(target, edit);
        Integer asked = edit.ifVersion();
        if (asked != null && base.version().number() != asked) {
            return doneBefore(base, edit, asked);
        }
        for (int attempt = 1; ; attempt++) {
            Wanted wanted = Wanted.of(edit, base);
            if (wanted.isIn(base)) {
                return new Written(base, Outcome.UNCHANGED);
            }
            try {
                return new Written(client.writer().update(wanted.over(base)), Outcome.UPDATED);
            } catch (VersionConflict | OutcomeUnknown failed) {
                Content now = readAfter(failed, target, edit);
                if (isOurs(now, base.version().number() + 1) && wanted.isIn(now)) {
                    return new Written(now, Outcome.UPDATED);
                }
                base = unchangedSince(base, now, edit, attempt == Attempts.MOST ? failed : null, failed);
            }
        }
    }

    /** An edit of the version asked for that was made before, and whose answer got lost with a process, perhaps. */
    private Written doneBefore(Content base, PageEdit edit, int asked) {
        if (isOurs(base, asked + 1) && Wanted.of(edit, base).isIn(base)) {
            return new Written(base, Outcome.UPDATED);
        }
        throw new VersionConflict(
                CONFLICT,
                "Content " + base.id() + " is in version " + base.version().number() + ", not " + asked
                        + " as CamelConfluenceIfVersion asks: read it again and decide anew");
    }

    private static Content unchangedSince(
            Content base, Content now, PageEdit edit, @Nullable ConfluenceException last, ConfluenceException failed) {
        boolean otherVersion = now.version().number() != base.version().number();
        boolean same = now.title().equals(base.title())
                && SameBody.of(now.body(), base.body())
                && Places.isUnder(now, Places.parentOf(base));
        if (last != null || !same || edit.ifVersion() != null && otherVersion) {
            throw failed;
        }
        return now;
    }

    private boolean isOurs(Content content, int version) {
        return content.version().number() == version
                && content.version().authorId().equals(client.caller().id());
    }

    /** Whatever the look meets, it is still unknown what became of the edit. */
    private Content readAfter(ConfluenceException failed, Content target, PageEdit edit) {
        try {
            return read(target, edit);
        } catch (ConfluenceException unseen) {
            failed.addSuppressed(unseen);
            throw failed;
        }
    }

    private Content read(Content target, PageEdit edit) {
        return client.find(target.type(), target.id(), edit.wording().representation())
                .filter(content -> content.status() == ContentStatus.CURRENT)
                .orElseThrow(() -> new NotFound(
                        404, "Content " + target.id() + " is deleted, archived or hidden, so that it is not updated"));
    }

    private record Wanted(String title, Body body, @Nullable ContentId parent) {

        static Wanted of(PageEdit edit, Content base) {
            return new Wanted(
                    Objects.requireNonNullElse(edit.title(), base.title()),
                    edit.wording().onto(base),
                    edit.parent());
        }

        boolean isIn(Content content) {
            return content.title().equals(title)
                    && (parent == null || Places.isUnder(content, parent))
                    && SameBody.of(content.body(), body);
        }

        ContentUpdate over(Content base) {
            return new ContentUpdate(
                    base.type(),
                    base.id(),
                    base.version().number(),
                    title,
                    body,
                    parent == null || Places.isUnder(base, parent) ? null : parent,
                    "");
        }
    }
}
