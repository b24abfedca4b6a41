/** Search and ask over HTTP, and the page that does so. */
@NullMarked
package io.github.camelconfluence.routes.search;

import org.jspecify.annotations.NullMarked;
