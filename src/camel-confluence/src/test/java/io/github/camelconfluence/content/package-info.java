@NullMarked
package io.github.camelconfluence.content;

import org.jspecify.annotations.NullMarked;
