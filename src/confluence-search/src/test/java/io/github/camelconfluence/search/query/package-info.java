@NullMarked
package io.github.camelconfluence.search.query;

import org.jspecify.annotations.NullMarked;
