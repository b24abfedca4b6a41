/** Rate limits and faults to order, as an {@link io.github.camelconfluence.simulator.http.Interceptor}. */
@NullMarked
package io.github.camelconfluence.simulator.limits;

import org.jspecify.annotations.NullMarked;
