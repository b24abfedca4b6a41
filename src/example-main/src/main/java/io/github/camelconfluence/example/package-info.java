/** The component in a plain Camel Main application. */
@NullMarked
package io.github.camelconfluence.example;

import org.jspecify.annotations.NullMarked;
