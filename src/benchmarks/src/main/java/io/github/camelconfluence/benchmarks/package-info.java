/** How fast the component is, measured beside what it is built on. */
@NullMarked
package io.github.camelconfluence.benchmarks;

import org.jspecify.annotations.NullMarked;
