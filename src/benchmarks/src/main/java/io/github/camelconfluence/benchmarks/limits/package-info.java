/** What a log of requests tells about manners. */
@NullMarked
package io.github.camelconfluence.benchmarks.limits;

import org.jspecify.annotations.NullMarked;
