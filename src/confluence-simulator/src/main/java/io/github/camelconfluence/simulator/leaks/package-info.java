/** Finds made-up secrets where none should be seen. */
@NullMarked
package io.github.camelconfluence.simulator.leaks;

import org.jspecify.annotations.NullMarked;
