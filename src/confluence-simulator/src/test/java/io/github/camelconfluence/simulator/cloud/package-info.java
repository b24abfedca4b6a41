@NullMarked
package io.github.camelconfluence.simulator.cloud;

import org.jspecify.annotations.NullMarked;
