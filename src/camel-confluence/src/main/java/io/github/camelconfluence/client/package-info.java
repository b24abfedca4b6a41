/**
 * The port to Confluence, in Confluence's words: {@link io.github.camelconfluence.client.ConfluenceClient} and the
 * records and errors it speaks. {@code cloud} and {@code datacenter} are its two adapters, {@code http} carries both.
 */
@NullMarked
package io.github.camelconfluence.client;

import org.jspecify.annotations.NullMarked;
