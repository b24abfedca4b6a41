/** Reads Atlassian document format into the same model. */
@NullMarked
package io.github.camelconfluence.content.adf;

import org.jspecify.annotations.NullMarked;
