package io.github.camelconfluence.simulator;

import java.time.Instant;

/**
 * One answered request.
 *
 * @param path the path as sent
 * @param query the raw query, empty where there was none
 * @param status what was answered; 0 where the connection was cut
 * @param user the caller's user name, or {@code anonymous}
 */
public record LoggedRequest(
        Instant at,
        String method,
        String path,
        String query,
        int status,
        long millis,
        String user,
        boolean authorized) {}
