@NullMarked
package io.github.camelconfluence.simulator.model;

import org.jspecify.annotations.NullMarked;
