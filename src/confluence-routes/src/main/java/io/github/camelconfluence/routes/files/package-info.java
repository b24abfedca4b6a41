/** A folder that mirrors Confluence spaces, file by file. */
@NullMarked
package io.github.camelconfluence.routes.files;

import org.jspecify.annotations.NullMarked;
