/** Search in the container: which store and which models, by the names in application.properties, and who asks. */
@NullMarked
package io.github.camelconfluence.routes.search;

import org.jspecify.annotations.NullMarked;
