/** Watches the tests of the container for secrets that are shown. */
@NullMarked
package io.github.camelconfluence.routes.leaks;

import org.jspecify.annotations.NullMarked;
