package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import java.time.Instant;

/**
 * A content whose last change the route did not take, or whose read failed; tried again at {@code nextAttempt} with its state
 * of then.
 *
 * @param deletion whether it was a deletion, which had been found to be believable
 */
public record Pending(
        ContentId id,
        ContentType type,
        SpaceId space,
        boolean deletion,
        int attempts,
        Instant since,
        Instant nextAttempt,
        String error) {}
