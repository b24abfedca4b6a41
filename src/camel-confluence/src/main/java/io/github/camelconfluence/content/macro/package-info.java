/** What macros mean: one converter a macro name, open for more. */
@NullMarked
package io.github.camelconfluence.content.macro;

import org.jspecify.annotations.NullMarked;
