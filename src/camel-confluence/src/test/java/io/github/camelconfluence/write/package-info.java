@NullMarked
package io.github.camelconfluence.write;

import org.jspecify.annotations.NullMarked;
