/**
 * The REST interface of Confluence Data Center, below the context path {@code /confluence}.
 *
 * <p>{@link io.github.camelconfluence.simulator.datacenter.DataCenterSurface} signs callers in and routes;
 * {@link io.github.camelconfluence.simulator.datacenter.Quirks} says which of the vendor's oddities are on. Classes
 * named {@code …Json} render, those named {@code …Resource} answer paths.
 */
@NullMarked
package io.github.camelconfluence.simulator.datacenter;

import org.jspecify.annotations.NullMarked;
