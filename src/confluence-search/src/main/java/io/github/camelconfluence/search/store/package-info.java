/** Passages and what is known beside them, in any LangChain4j embedding store. */
@NullMarked
package io.github.camelconfluence.search.store;

import org.jspecify.annotations.NullMarked;
