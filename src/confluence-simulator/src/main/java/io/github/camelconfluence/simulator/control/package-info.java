/** The simulator's own interface, below {@code /_simulator}: for demos, from outside the JVM. */
@NullMarked
package io.github.camelconfluence.simulator.control;

import org.jspecify.annotations.NullMarked;
