/** A folder of Markdown files that is published as pages. */
@NullMarked
package io.github.camelconfluence.routes.publish;

import org.jspecify.annotations.NullMarked;
