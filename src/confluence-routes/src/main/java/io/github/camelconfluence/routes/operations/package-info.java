/** What operators look at: health, metrics and progress lines. Nothing here sends a request. */
@NullMarked
package io.github.camelconfluence.routes.operations;

import org.jspecify.annotations.NullMarked;
