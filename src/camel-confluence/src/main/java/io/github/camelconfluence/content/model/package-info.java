/** The one model of a page that readers fill and writers read: blocks, inlines, and targets of links not yet resolved. */
@NullMarked
package io.github.camelconfluence.content.model;

import org.jspecify.annotations.NullMarked;
