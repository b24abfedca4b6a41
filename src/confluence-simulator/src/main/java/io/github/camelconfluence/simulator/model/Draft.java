package io.github.camelconfluence.simulator.model;

import org.jspecify.annotations.Nullable;

/** New content before it has an id. Without a parent it is at the root of the space. */
public record Draft(
        ContentType type, String spaceKey, @Nullable ContentId parent, String title, Body body, String authorId) {

    public static Draft page(String spaceKey, @Nullable ContentId parent, String title, String storage) {
        return new Draft(ContentType.PAGE, spaceKey, parent, title, Body.of(storage), Accounts.EDITOR.accountId());
    }

    public Draft by(Account author) {
        return new Draft(type, spaceKey, parent, title, body, author.accountId());
    }
}
