/** What Cloud and Data Center share of REST v1: how labels and restrictions look, and how one restriction is read. */
@NullMarked
package io.github.camelconfluence.client.v1;

import org.jspecify.annotations.NullMarked;
