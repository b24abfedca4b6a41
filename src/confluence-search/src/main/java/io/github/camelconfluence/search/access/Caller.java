package io.github.camelconfluence.search.access;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param accountId in Confluence; null for somebody nobody has named
 */
public record Caller(@Nullable String accountId) {

    public static final Caller NOBODY = new Caller(null);
}
