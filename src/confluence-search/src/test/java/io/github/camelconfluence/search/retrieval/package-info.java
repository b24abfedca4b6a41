/** How well passages are found: our chunks and ranking beside LangChain4j's splitter and vectors alone. */
@NullMarked
package io.github.camelconfluence.search.retrieval;

import org.jspecify.annotations.NullMarked;
