package io.github.camelconfluence.routes.crash;

import java.time.Instant;

/**
 * The end of one process.
 *
 * @param atWork whether it had asked anything by then
 */
record Kill(Synchroniser.Kind kind, Instant at, boolean atWork) {}
