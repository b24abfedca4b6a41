/** Confluence Data Center and Server 7.19+: REST v1. Wire records stay in here. */
@NullMarked
package io.github.camelconfluence.client.datacenter;

import org.jspecify.annotations.NullMarked;
