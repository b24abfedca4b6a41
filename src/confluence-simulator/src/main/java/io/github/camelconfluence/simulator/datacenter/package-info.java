/** The REST interface of Confluence Data Center. */
@NullMarked
package io.github.camelconfluence.simulator.datacenter;

import org.jspecify.annotations.NullMarked;
