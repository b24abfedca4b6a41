/** The processes that are measured: a stand-in Confluence each, and whoever reads from it. */
@NullMarked
package io.github.camelconfluence.benchmarks.process;

import org.jspecify.annotations.NullMarked;
