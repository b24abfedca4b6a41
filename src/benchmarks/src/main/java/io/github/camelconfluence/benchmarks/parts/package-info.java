/** What the command measures, one class each. */
@NullMarked
package io.github.camelconfluence.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
