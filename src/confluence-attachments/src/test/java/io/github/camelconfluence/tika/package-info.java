@NullMarked
package io.github.camelconfluence.tika;

import org.jspecify.annotations.NullMarked;
