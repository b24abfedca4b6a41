/** The models that embed and answer, chosen by name. */
@NullMarked
package io.github.camelconfluence.search.model;

import org.jspecify.annotations.NullMarked;
