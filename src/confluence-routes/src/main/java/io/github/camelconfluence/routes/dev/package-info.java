/** Dev mode only: a stand-in Confluence when no real one is configured. None of it is active in the packaged container. */
@NullMarked
package io.github.camelconfluence.routes.dev;

import org.jspecify.annotations.NullMarked;
