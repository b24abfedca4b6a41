/** The simulator's answers held against Atlassian's own descriptions and against captured answers. */
@NullMarked
package io.github.camelconfluence.simulator.conformance;

import org.jspecify.annotations.NullMarked;
