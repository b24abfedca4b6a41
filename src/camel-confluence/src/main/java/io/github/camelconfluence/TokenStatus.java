package io.github.camelconfluence;

import java.time.LocalDate;

/**
 * Until when a token works.
 *
 * @param account site and account that sign in with it, as in {@link ConfluenceComponent#limits()}
 * @param expires as {@code tokenExpires} or a Data Center tells
 */
public record TokenStatus(String account, LocalDate expires) {}
