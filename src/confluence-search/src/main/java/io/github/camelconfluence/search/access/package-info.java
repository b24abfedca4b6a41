/** Who may read a passage, and who is asking. */
@NullMarked
package io.github.camelconfluence.search.access;

import org.jspecify.annotations.NullMarked;
