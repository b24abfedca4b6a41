@NullMarked
package io.github.camelconfluence.client.discovery;

import org.jspecify.annotations.NullMarked;
