package io.github.camelconfluence.routes.crash;

import java.time.Instant;

/** The end of one process, and when it began. */
record Kill(Synchroniser.Kind kind, Instant started, Instant at) {}
