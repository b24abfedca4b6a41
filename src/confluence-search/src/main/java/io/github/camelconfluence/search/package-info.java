/** A vector store that follows Confluence, and answers from it: chunks, embeddings, store, search and ask. */
@NullMarked
package io.github.camelconfluence.search;

import org.jspecify.annotations.NullMarked;
