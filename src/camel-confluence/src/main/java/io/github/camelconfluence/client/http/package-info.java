/**
 * One-method {@link io.github.camelconfluence.client.http.Transport} over Apache HttpClient 5; authentication, rate limit
 * and retry are decorators around it.
 */
@NullMarked
package io.github.camelconfluence.client.http;

import org.jspecify.annotations.NullMarked;
