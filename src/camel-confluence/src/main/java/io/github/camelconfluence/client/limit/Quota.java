package io.github.camelconfluence.client.limit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One limit as an answer reported it.
 *
 * @param name tells it from other limits of the same answer
 * @param limit how many a full window has, or how many tokens fit into the bucket; 0 if not told
 * @param untilReset null if not told
 * @param window null if not told
 * @param perToken how long a bucket takes to gain one; null where there is no bucket
 */
record Quota(
        String name,
        long remaining,
        long limit,
        @Nullable Duration untilReset,
        @Nullable Duration window,
        @Nullable Duration perToken) {}
