/** The command line that tests the connections: {@code java -jar quarkus-run.jar doctor}. */
@NullMarked
package io.github.camelconfluence.routes.doctor;

import org.jspecify.annotations.NullMarked;
