/** From a change's chunks to the store: what is new is embedded, what is known is kept, what vanished is deleted. */
@NullMarked
package io.github.camelconfluence.search.index;

import org.jspecify.annotations.NullMarked;
