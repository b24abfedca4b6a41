/**
 * Tests a connection for what routes need of it and says what to do about each fault. Asks through the port, reads only, and
 * sends a bounded number of requests.
 */
@NullMarked
package io.github.camelconfluence.check;

import org.jspecify.annotations.NullMarked;
