/**
 * Confluence's query language: text to a sealed tree, and the tree to rows of an index that lags behind the site.
 *
 * <p>Start at {@link io.github.camelconfluence.simulator.cql.CqlQuery} (what was asked) and
 * {@link io.github.camelconfluence.simulator.cql.CqlSearch} (what is found).
 */
@NullMarked
package io.github.camelconfluence.simulator.cql;

import org.jspecify.annotations.NullMarked;
