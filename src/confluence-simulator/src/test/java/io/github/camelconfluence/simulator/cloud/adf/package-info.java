@NullMarked
package io.github.camelconfluence.simulator.cloud.adf;

import org.jspecify.annotations.NullMarked;
