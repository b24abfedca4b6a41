/** Writes clean, semantic HTML without anything that runs. */
@NullMarked
package io.github.camelconfluence.content.html;

import org.jspecify.annotations.NullMarked;
