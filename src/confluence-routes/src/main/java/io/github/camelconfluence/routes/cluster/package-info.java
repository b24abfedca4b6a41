/** Several replicas over one store of progress, of which one is active: who, and what the others do meanwhile. */
@NullMarked
package io.github.camelconfluence.routes.cluster;

import org.jspecify.annotations.NullMarked;
