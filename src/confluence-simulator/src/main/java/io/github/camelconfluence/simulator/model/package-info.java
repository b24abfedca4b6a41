/**
 * What the simulated Confluence holds: {@link io.github.camelconfluence.simulator.model.Site} is edited by tests
 * and by write requests, and read through a {@link io.github.camelconfluence.simulator.model.View} that shows one
 * caller what he may see.
 */
@NullMarked
package io.github.camelconfluence.simulator.model;

import org.jspecify.annotations.NullMarked;
