/** What the route to Kafka needs beyond Camel's kafka component. */
@NullMarked
package io.github.camelconfluence.routes.kafka;

import org.jspecify.annotations.NullMarked;
