/** Tables, plots, and the document that holds them. */
@NullMarked
package io.github.camelconfluence.benchmarks.report;

import org.jspecify.annotations.NullMarked;
