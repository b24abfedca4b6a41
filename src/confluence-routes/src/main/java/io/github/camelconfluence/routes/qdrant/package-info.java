/** What the route to Qdrant needs beyond Camel's qdrant component. */
@NullMarked
package io.github.camelconfluence.routes.qdrant;

import org.jspecify.annotations.NullMarked;
