package io.github.camelconfluence.client;

import org.jspecify.annotations.Nullable;

/**
 * An account as groups and audiences know it.
 *
 * @param id account id (Cloud) or user key (Data Center), as in {@link Audience#users()}
 * @param username what the account signs in with on Data Center; null on Cloud, where there is none
 * @param email null where the profile hides it from the caller, and on Data Center, which tells it nobody
 */
public record Member(
        String id, @Nullable String username, @Nullable String email) {}
