package io.github.camelconfluence.simulator;

import java.time.Instant;

/**
 * One answered request.
 *
 * @param at when the answer left
 * @param path the path as sent
 * @param query the raw query, empty where there was none
 * @param status what was answered; 0 where the connection was cut
 * @param user the caller's user name, or {@code anonymous}
 * @param credential the beginning of the digest of what the caller signed in with, the same for the same secret; empty if
 *     nothing
 * @param retryAfter how long the answer asked to wait, as it said so; empty where it did not
 */
public record LoggedRequest(
        Instant at,
        String method,
        String path,
        String query,
        int status,
        long millis,
        String user,
        boolean authorized,
        Instant receivedAt,
        String credential,
        String retryAfter) {}
