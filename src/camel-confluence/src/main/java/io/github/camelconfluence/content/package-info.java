/**
 * What a page says: storage format, ADF and Markdown are read into one small model of blocks and inlines, which writers turn
 * into Markdown, HTML and text. {@link io.github.camelconfluence.content.ContentConverter} is the entry point.
 */
@NullMarked
package io.github.camelconfluence.content;

import org.jspecify.annotations.NullMarked;
