/**
 * Between the server and the surfaces: a {@link io.github.camelconfluence.simulator.http.Request} comes in, passes
 * the {@link io.github.camelconfluence.simulator.http.Interceptor}s, is answered by the
 * {@link io.github.camelconfluence.simulator.http.Surface} that serves its path (each has a
 * {@link io.github.camelconfluence.simulator.http.Router} of small
 * {@link io.github.camelconfluence.simulator.http.Resource}s), and leaves as an
 * {@link io.github.camelconfluence.simulator.http.Answer}.
 */
@NullMarked
package io.github.camelconfluence.simulator.http;

import org.jspecify.annotations.NullMarked;
