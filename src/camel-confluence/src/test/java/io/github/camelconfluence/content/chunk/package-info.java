@org.jspecify.annotations.NullMarked
package io.github.camelconfluence.content.chunk;
