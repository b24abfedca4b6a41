@NullMarked
package io.github.camelconfluence.sync;

import org.jspecify.annotations.NullMarked;
