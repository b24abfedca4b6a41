/** Writes GitHub Flavored Markdown that parses back to what went in. */
@NullMarked
package io.github.camelconfluence.content.markdown;

import org.jspecify.annotations.NullMarked;
