/** Watches the whole suite for secrets that are shown. */
@NullMarked
package io.github.camelconfluence.leaks;

import org.jspecify.annotations.NullMarked;
