@NullMarked
package io.github.camelconfluence.simulator;

import org.jspecify.annotations.NullMarked;
