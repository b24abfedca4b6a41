package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.RequestListener;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What the composition root decides about time, chance and who listens.
 *
 * @param waiter of one connection alone, which closes it
 */
public record Wiring(Clock clock, Waiter waiter, RandomGenerator random, RequestListener listener) {}
