/**
 * What changed since last time, what has been delivered, and what may be saved. Progress lives in a SQL store; a change
 * counts as delivered only when its exchange completed.
 */
@NullMarked
package io.github.camelconfluence.sync;

import org.jspecify.annotations.NullMarked;
