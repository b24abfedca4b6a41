/**
 * Writing that may be repeated: what was done although its answer was lost is recognised, what is there already is not
 * written again, and nobody's edit is overwritten unseen. Works through the port {@code ConfluenceWriter}.
 */
@NullMarked
package io.github.camelconfluence.write;

import org.jspecify.annotations.NullMarked;
