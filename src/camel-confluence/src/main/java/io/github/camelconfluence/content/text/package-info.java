/** Writes plain text: every word in reading order, no markup. */
@NullMarked
package io.github.camelconfluence.content.text;

import org.jspecify.annotations.NullMarked;
