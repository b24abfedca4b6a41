/** Reads Confluence storage format, as lenient as Confluence's own editor has been over the years. */
@NullMarked
package io.github.camelconfluence.content.storage;

import org.jspecify.annotations.NullMarked;
