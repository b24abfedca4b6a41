/** CQL: parsed and evaluated as far as a client of content needs it. */
@NullMarked
package io.github.camelconfluence.simulator.cql;

import org.jspecify.annotations.NullMarked;
