/** Confluence Cloud: REST v2 for everything it offers, v1 for search and restrictions. Wire records stay in here. */
@NullMarked
package io.github.camelconfluence.client.cloud;

import org.jspecify.annotations.NullMarked;
