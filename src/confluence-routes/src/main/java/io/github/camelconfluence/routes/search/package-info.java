/** The container's side of search: who asks, and what they are answered over HTTP. */
@NullMarked
package io.github.camelconfluence.routes.search;

import org.jspecify.annotations.NullMarked;
