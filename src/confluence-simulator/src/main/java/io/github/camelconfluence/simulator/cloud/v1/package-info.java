/** What is left of the REST API v1 on Cloud: {@link io.github.camelconfluence.simulator.cloud.v1.V1} lists it. */
@NullMarked
package io.github.camelconfluence.simulator.cloud.v1;

import org.jspecify.annotations.NullMarked;
