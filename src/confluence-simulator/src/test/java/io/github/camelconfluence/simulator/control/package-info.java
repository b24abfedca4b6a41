@NullMarked
package io.github.camelconfluence.simulator.control;

import org.jspecify.annotations.NullMarked;
