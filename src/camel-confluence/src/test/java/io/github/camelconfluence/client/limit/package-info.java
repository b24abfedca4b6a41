@NullMarked
package io.github.camelconfluence.client.limit;

import org.jspecify.annotations.NullMarked;
