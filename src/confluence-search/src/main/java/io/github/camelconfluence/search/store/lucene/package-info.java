/** The store that needs no server: vectors and words in one Lucene index on disk. Lucene is known nowhere else. */
@NullMarked
package io.github.camelconfluence.search.store.lucene;

import org.jspecify.annotations.NullMarked;
