/** The port between the surfaces, which page and render, and the evaluation of CQL. */
@NullMarked
package io.github.camelconfluence.simulator.search;

import org.jspecify.annotations.NullMarked;
