/** Reads GitHub Flavored Markdown, what {@code MarkdownWriter} writes above all, into a document. */
@NullMarked
package io.github.camelconfluence.content.markdown.reader;

import org.jspecify.annotations.NullMarked;
