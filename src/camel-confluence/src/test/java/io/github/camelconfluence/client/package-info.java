@NullMarked
package io.github.camelconfluence.client;

import org.jspecify.annotations.NullMarked;
