/** Brings Markdown onto a page that exists: finds out what of it Markdown cannot say, and keeps that. */
@NullMarked
package io.github.camelconfluence.content.update;

import org.jspecify.annotations.NullMarked;
