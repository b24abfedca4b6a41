/** Writes Confluence storage format: well-formed XML in which nothing of the text can become an element. */
@NullMarked
package io.github.camelconfluence.content.storage.writer;

import org.jspecify.annotations.NullMarked;
