/** Finds out what is behind the address that a user typed. */
@NullMarked
package io.github.camelconfluence.client.discovery;

import org.jspecify.annotations.NullMarked;
