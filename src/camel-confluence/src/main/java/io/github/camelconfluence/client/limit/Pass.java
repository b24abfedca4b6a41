package io.github.camelconfluence.client.limit;

import java.time.Instant;

/**
 * The right to send one request, now.
 *
 * @param number tells it from others of the same moment
 * @param underWay how many are, this one included
 * @param probe whether it alone finds out if the server lets us in again
 * @param paced whether it left no later than the pace allowed
 */
public record Pass(long number, Instant sent, int underWay, boolean probe, boolean paced) {}
