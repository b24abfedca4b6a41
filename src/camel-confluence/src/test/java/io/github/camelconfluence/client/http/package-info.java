@NullMarked
package io.github.camelconfluence.client.http;

import org.jspecify.annotations.NullMarked;
