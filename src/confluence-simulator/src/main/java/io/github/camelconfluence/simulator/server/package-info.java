/** The sockets: Vert.x servers that turn bytes into requests and answers into bytes. */
@NullMarked
package io.github.camelconfluence.simulator.server;

import org.jspecify.annotations.NullMarked;
