/** The connector killed again and again while the site changes and the server fails, and what its sinks hold at the end. */
@NullMarked
package io.github.camelconfluence.routes.crash;

import org.jspecify.annotations.NullMarked;
