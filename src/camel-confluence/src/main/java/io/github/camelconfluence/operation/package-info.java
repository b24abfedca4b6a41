/**
 * What {@code to("confluence:…")} can do, one class an operation. Knows no Camel: what a message and the options say comes
 * through {@link io.github.camelconfluence.operation.Call}.
 */
@NullMarked
package io.github.camelconfluence.operation;

import org.jspecify.annotations.NullMarked;
