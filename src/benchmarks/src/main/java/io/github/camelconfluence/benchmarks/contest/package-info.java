/** Who reads a site, and what it took him. */
@NullMarked
package io.github.camelconfluence.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
