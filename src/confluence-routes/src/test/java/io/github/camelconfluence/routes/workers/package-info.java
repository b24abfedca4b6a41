/** Several machines that fill one store from the change topic. */
@NullMarked
package io.github.camelconfluence.routes.workers;

import org.jspecify.annotations.NullMarked;
