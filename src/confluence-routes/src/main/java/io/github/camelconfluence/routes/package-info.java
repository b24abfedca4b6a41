/** The container: what YAML routes need beyond Camel to lead Confluence's changes to files, Kafka and HTTP. */
@NullMarked
package io.github.camelconfluence.routes;

import org.jspecify.annotations.NullMarked;
