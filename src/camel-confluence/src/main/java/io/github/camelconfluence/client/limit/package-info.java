/** How fast one account may ask one site: what the server tells, what it lets us find out, and what an administrator granted. */
@NullMarked
package io.github.camelconfluence.client.limit;

import org.jspecify.annotations.NullMarked;
