/** The REST API v2 of Confluence Cloud: {@link io.github.camelconfluence.simulator.cloud.v2.V2} lists its resources. */
@NullMarked
package io.github.camelconfluence.simulator.cloud.v2;

import org.jspecify.annotations.NullMarked;
