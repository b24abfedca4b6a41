/**
 * Confluence Cloud: the site, the gateway for scoped tokens, and the media host. What both REST versions share is
 * here; {@code v2} and {@code v1} have one class for each group of paths.
 */
@NullMarked
package io.github.camelconfluence.simulator.cloud;

import org.jspecify.annotations.NullMarked;
