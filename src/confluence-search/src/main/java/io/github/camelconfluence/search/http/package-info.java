/** How models and stores are asked over HTTP: bounded in size and time, and without telling a key to anyone else. */
@NullMarked
package io.github.camelconfluence.search.http;

import org.jspecify.annotations.NullMarked;
