package io.github.camelconfluence.simulator.model;

import org.jspecify.annotations.Nullable;

/** A new version of content: a null title, body or parent means that it stays. */
public record Revision(
        @Nullable String title,
        @Nullable Body body,
        @Nullable ContentId parent,
        String authorId,
        String message) {

    public static Revision ofBody(String storage) {
        return new Revision(null, Body.of(storage), null, Accounts.EDITOR.accountId(), "");
    }

    public static Revision ofTitle(String title) {
        return new Revision(title, null, null, Accounts.EDITOR.accountId(), "");
    }
}
