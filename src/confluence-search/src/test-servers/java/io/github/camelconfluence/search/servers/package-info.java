/** What stands in for models and an index where search is tested, here and in the container. */
@NullMarked
package io.github.camelconfluence.search.servers;

import org.jspecify.annotations.NullMarked;
