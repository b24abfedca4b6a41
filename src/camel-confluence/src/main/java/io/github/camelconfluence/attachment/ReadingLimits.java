package io.github.camelconfluence.attachment;

import java.time.Duration;

/**
 * What reading one attachment may come to.
 *
 * @param time from which on its text is no longer waited for
 * @param characters of text; the rest is cut off
 */
public record ReadingLimits(Duration time, int characters) {}
