@NullMarked
package io.github.camelconfluence.simulator.demo;

import org.jspecify.annotations.NullMarked;
