/**
 * The Camel face of the component: component, endpoint, configuration, consumer, headers and type
 * converters. Only this package knows Camel; what happens to Confluence is told by {@code sync} (what
 * changed), {@code client} (how Confluence is asked) and {@code content} (what a page says).
 */
@NullMarked
package io.github.camelconfluence;

import org.jspecify.annotations.NullMarked;
