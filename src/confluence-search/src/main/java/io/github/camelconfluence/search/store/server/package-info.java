/** Embedding stores that are servers of their own: PostgreSQL with pgvector, and Chroma. */
@NullMarked
package io.github.camelconfluence.search.store.server;

import org.jspecify.annotations.NullMarked;
