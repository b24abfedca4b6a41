/** Reads the demo site's files and plays their history into a {@code Site}. */
@NullMarked
package io.github.camelconfluence.simulator.demo;

import org.jspecify.annotations.NullMarked;
