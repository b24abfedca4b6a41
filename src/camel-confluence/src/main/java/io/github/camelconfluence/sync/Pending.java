package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import java.time.Instant;

/** A content whose last change the route did not take; tried again at {@code nextAttempt} with its state of then. */
public record Pending(
        ContentId id,
        ContentType type,
        SpaceId space,
        int attempts,
        Instant since,
        Instant nextAttempt,
        String error) {}
